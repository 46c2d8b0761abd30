//! The source files: 83 rows of 9 columns, made by rule.

/// A table and how its program writes it.
#[derive(Debug, Clone)]
pub(super) struct Source {
    pub(super) name: &'static str,
    pub(super) delimiter: &'static str,
    pub(super) header: Vec<String>,
    pub(super) rows: Vec<Vec<String>>,
    /// Columns that stand in quotes whether they need it or not.
    pub(super) quoted: Vec<usize>,
    /// Names above groups of columns, for a header of three rows.
    pub(super) groups: Vec<String>,
}

const ROWS: usize = 83;

fn strings(cells: &str) -> Vec<String> {
    cells.split('|').map(str::to_owned).collect()
}

/// Receipts as a till writes them.
pub(super) fn receipts() -> Source {
    const GOODS: [&str; 7] = [
        "Milk 3.2%, 1 l",
        "Bread \"Borodinsky\"",
        "Tea, green, 25 bags",
        "Apples",
        "Cheese \"Dutch\", 200 g",
        "Coffee, ground",
        "O'Neill socks",
    ];
    let row = |n: usize| {
        let card = if n % 4 == 3 { String::new() } else { format!("20000{:06}", n * 7919 % 1_000_000) };
        let note = match n {
            17 => "gift wrap,\r\ncall first".to_owned(),
            40 => "said \"thank you\"".to_owned(),
            _ if n.is_multiple_of(5) => "paid by phone".to_owned(),
            _ => String::new(),
        };
        vec![
            format!("{:02}/{:02}/2025", n % 12 + 1, n * 5 % 28 + 1),
            format!("{:02}:{:02}:{:02}", 8 + n % 14, n * 7 % 60, n * 13 % 60),
            format!("{:05}", 1200 + n),
            format!("Center, shop {}", n % 3 + 1),
            card,
            GOODS[n % GOODS.len()].to_owned(),
            (n % 3 + 1).to_string(),
            format!("{}.{:02}", n * 37 % 900 + 10, n * 11 % 100),
            note,
        ]
    };
    Source {
        name: "receipts",
        delimiter: ",",
        header: strings("Date|Time|Receipt no|Store|Card|Product name|Qty|Amount paid|Note"),
        rows: (0..ROWS).map(row).collect(),
        quoted: vec![3],
        groups: strings("Sale|||Shop|Customer||Totals||Other"),
    }
}

/// Sales as 1C writes them: semicolons, decimal commas, blanks in numbers.
pub(super) fn accounting() -> Source {
    const FIRMS: [&str; 5] = [
        "ООО \"Ромашка\"",
        "ИП Иванов А. А.",
        "Розничный покупатель",
        "ООО \"Лютик; филиал\"",
        "АО Восход, склад 2",
    ];
    let row = |n: usize| {
        let rubles = n * 271 % 9_000 + 100;
        let sum = if rubles >= 1_000 {
            format!("{} {:03},{:02}", rubles / 1_000, rubles % 1_000, n * 3 % 100)
        } else {
            format!("{rubles},{:02}", n * 3 % 100)
        };
        vec![
            format!("{:02}.{:02}.2025 {}:{:02}:00", n % 28 + 1, n % 12 + 1, 8 + n % 12, n * 7 % 60),
            format!("ТД00-{:06}", 310 + n),
            FIRMS[n % FIRMS.len()].to_owned(),
            if n.is_multiple_of(3) {
                String::new()
            } else {
                format!("{:013}", 2_000_000_000_000_u64 + n as u64 * 77)
            },
            ["Основной", "Склад №2"][n % 2].to_owned(),
            format!("{},000", n % 5 + 1),
            sum,
            if n.is_multiple_of(9) { "(15,00)".to_owned() } else { String::new() },
            ["Продажа", "Возврат"][usize::from(n.is_multiple_of(9))].to_owned(),
        ]
    };
    Source {
        name: "accounting",
        delimiter: ";",
        header: strings("Дата|Номер чека|Контрагент|Номер карты|Склад|Количество|Сумма|Скидка|Вид операции"),
        rows: (0..ROWS).map(row).collect(),
        quoted: Vec::new(),
        groups: strings("Документ|||Покупатель||Итоги|||Прочее"),
    }
}

/// A directory: text in every column, names that nobody knows.
pub(super) fn texts() -> Source {
    const FIRST: [&str; 6] = ["Anna", "Boris", "Clara", "Dmitry", "Elena", "Fedor"];
    const LAST: [&str; 5] = ["Ivanova", "O'Brien", "Petrov", "Smith, junior", "Li"];
    const TOWNS: [&str; 4] = ["Moscow", "Nizhny Novgorod", "Tver", "Kazan"];
    const WORDS: [&str; 7] = ["red", "green tea", "blue", "white, matt", "the \"old\" one", "", "grey"];
    let word = |n: usize| WORDS[n % WORDS.len()].to_owned();
    let letters = |mut n: usize| {
        let mut code = String::new();
        for _ in 0..4 {
            code.push(char::from(b'a' + (n % 26) as u8));
            n = n / 26 + n * 3;
        }
        code
    };
    let row = |n: usize| {
        vec![
            letters(n + 5),
            FIRST[n % FIRST.len()].to_owned(),
            LAST[n % LAST.len()].to_owned(),
            TOWNS[n % TOWNS.len()].to_owned(),
            word(n),
            word(n * 2 + 1),
            letters(n * 17 + 1),
            ["yes", "no"][n % 2].to_owned(),
            word(n + 3),
        ]
    };
    Source {
        name: "texts",
        delimiter: ",",
        header: strings("code|given name|family name|town|coat|drink|key|agreed|remark"),
        rows: (0..ROWS).map(row).collect(),
        quoted: vec![2, 3],
        groups: strings("who|||where|likes||other||"),
    }
}
