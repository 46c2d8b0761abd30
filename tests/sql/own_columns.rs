//! Columns of one's own in the members table of a sample: they hang on the number of the card,
//! so that `segments_own.sql` has the same without reading them.

use loyalty_calculator::sample::Sample;

/// The files of a sample, its members with a club, a branch and a chat.
pub(crate) fn with_columns_of_ones_own(sample: &Sample) -> Vec<(&'static str, Vec<u8>)> {
    let of = |name: &'static str, bytes: &[u8]| match name {
        "members.csv" => (name, widened(std::str::from_utf8(bytes).unwrap()).into_bytes()),
        _ => (name, bytes.to_vec()),
    };
    sample.files.iter().map(|file| of(file.name, &file.bytes)).collect()
}

fn widened(members: &str) -> String {
    let (head, rows) = members.split_once("\r\n").unwrap();
    let mut text = format!("{head};Клуб;Отделение;Чат\r\n");
    for row in rows.lines() {
        // Without its check digit.
        let number = row.split(';').next().unwrap().parse::<u64>().unwrap() / 10;
        let club = match number % 7 {
            0 | 1 => "Врачи",
            2 => "Учителя",
            3 => "",
            4 => "—",
            5 => "не указано",
            _ => "Студенты",
        };
        let (branch, chat) = (number % 29, ["Да", "нет", ""][(number % 3) as usize]);
        text += &format!("{row};{club};№ {branch};{chat}\r\n");
    }
    text
}
