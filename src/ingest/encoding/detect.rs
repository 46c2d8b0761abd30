//! Which encoding explains the samples best.

use super::Encoding;

/// How rare each pair of Russian letters is, 0 to 3, two bits each: a row for the
/// letter before (the first one for the start of a word), `а` in the lowest bits,
/// `ё` counted as `е`. From 270,000 words of Russian translations of free software.
const PAIRS: [u64; 33] = [
    0xB7FE_6951_018C_7885, // start
    0x6FFA_5B84_7113_1547, // а
    0xBF17_D738_C70D_F2FC, // б
    0xBF3A_FB55_821C_F2EC, // в
    0xFFFF_FF38_C17C_F16C, // г
    0xBF7E_BB75_461C_D1DC, // д
    0xFFF6_ABC0_6006_585A, // е
    0xFFFF_FF7B_E3DC_F0F8, // ж
    0x7F7F_FF39_C09D_F4C8, // з
    0x1FFE_59C0_6055_6155, // и
    0xFFFE_AFC2_961E_F8EF, // й
    0xFBFF_DF00_C73C_E7EC, // к
    0x1C7F_BF7B_C7AC_D3F8, // л
    0x3F3F_FF7B_45AC_F3D8, // м
    0x6E3F_EE47_C3EC_B1BC, // н
    0xBFFD_6BC0_6406_5403, // о
    0xBFBF_EF28_8B6C_F3FC, // п
    0xBF7E_FB16_85EC_D25C, // р
    0x3C7E_BB46_090C_E2E9, // с
    0xFC7F_BF70_869C_F3CC, // т
    0xCBF6_7AC0_3447_5066, // у
    0xFFFF_FD1D_CF7C_F7FC, // ф
    0xFBFF_FF64_C6BC_F3DC, // х
    0xFF3F_FF7F_9FDC_F3DC, // ц
    0xFEFF_FF8F_E39C_F3FC, // ч
    0xFEFF_FF99_D34C_F3EC, // ш
    0xFDFF_FF7F_FBFC_F3FC, // щ
    0x3FFF_FFFF_FFFF_F3FF, // ъ
    0xFFFD_73C5_7C13_7187, // ы
    0x5FFC_EFC3_E2CF_3BFB, // ь
    0xFFFD_FDC5_B50B_FEAF, // э
    0xEFF3_3FC9_FAEB_DEF7, // ю
    0x4FF7_97C5_B0AB_20CF, // я
];

/// What a pair of each rarity costs: bits that it takes to say, about.
const COSTS: [u32; 4] = [3, 5, 8, 11];

/// A sign that tables have, and one that they hardly have.
const USUAL: u32 = 7;
const RARE: u32 = 12;

/// What is written otherwise by mistake alone: capitals after small letters,
/// Cyrillic letters beside Latin ones, a letter between digits.
const ODD: u32 = 6;

impl Encoding {
    /// The encoding that explains the samples: UTF-16 by its mark or its zeros,
    /// UTF-8 unless its rules are broken more than now and then, else the one
    /// in which the letters are the most likely; of equals Windows-1251.
    /// The first sample starts the file, the last one ends it.
    pub(in crate::ingest) fn detect(samples: &[&[u8]]) -> Self {
        if let Some(found) = samples.first().and_then(|head| utf_16(head)) {
            return found;
        }
        if is_utf_8(samples) {
            return Self::Utf8;
        }
        let mut best = (u32::MAX, Self::Windows1251);
        for encoding in [Self::Windows1251, Self::Ibm866, Self::Koi8R, Self::Windows1252] {
            let mut cost = 0;
            for sample in samples {
                cost += encoding.cost(sample);
            }
            if cost < best.0 {
                best = (cost, encoding);
            }
        }
        best.1
    }

    /// How much it takes to believe that the sample is in this encoding.
    fn cost(self, sample: &[u8]) -> u32 {
        let (mut eldest, mut before, mut this) = (Sign::Other, Sign::Other, Sign::Other);
        let mut cost = 0;
        for at in 0..=sample.len() {
            let after = sample.get(at).map_or(Sign::Other, |byte| Sign::of(self.sign(*byte)));
            cost += this.cost(eldest, before, after);
            (eldest, before, this) = (before, this, after);
        }
        cost
    }
}

/// What a sign is; letters with whether they are capitals.
#[derive(Clone, Copy)]
enum Sign {
    /// Place in the alphabet without `ё`.
    Cyrillic(u32, bool),
    Latin(bool),
    Accented(bool),
    Digit,
    /// What tables have, in other places of other encodings.
    Usual,
    Rare,
    /// Of ASCII.
    Other,
}

impl Sign {
    fn of(sign: char) -> Self {
        match sign {
            'А'..='Я' => Self::Cyrillic(sign as u32 - 'А' as u32, true),
            'а'..='я' => Self::Cyrillic(sign as u32 - 'а' as u32, false),
            'Ё' | 'ё' => Self::Cyrillic(5, sign == 'Ё'),
            'A'..='Z' | 'a'..='z' => Self::Latin(sign <= 'Z'),
            'À'..='ÿ' => Self::Accented(sign < 'ß'),
            'Š' | 'Œ' | 'Ž' | 'Ÿ' => Self::Accented(true),
            'š' | 'œ' | 'ž' => Self::Accented(false),
            '0'..='9' => Self::Digit,
            '\0'..='\x7F' => Self::Other,
            '\u{A0}' | '£' | '§' | '©' | '«' | '®' | '°' | '²' | '³' | '»' => Self::Usual,
            '–' | '—' | '‘' | '’' | '“' | '”' | '„' | '…' | '€' | '№' | '™' => {
                Self::Usual
            }
            _ => Self::Rare,
        }
    }

    fn cost(self, eldest: Self, before: Self, after: Self) -> u32 {
        let beside_latin = before.is_latin() || after.is_latin();
        let (cost, capital) = match self {
            Self::Cyrillic(letter, capital) => {
                let row = if let Self::Cyrillic(before, _) = before { before as usize + 1 } else { 0 };
                let rarity = PAIRS.get(row).map_or(3, |row| row >> (2 * letter) & 3);
                // A letter alone is more often a dash of another encoding.
                let alone = matches!((before, after), (Self::Other, Self::Other));
                let odd = if beside_latin {
                    ODD
                } else if alone {
                    ODD / 2
                } else {
                    0
                };
                (COSTS[rarity as usize] + odd, capital)
            }
            Self::Accented(capital) => {
                let alone = if beside_latin { 0 } else { 4 };
                let repeated = if matches!(before, Self::Accented(_)) { ODD / 2 } else { 0 };
                (5 + alone + repeated, capital)
            }
            Self::Usual => return USUAL,
            Self::Rare => return RARE,
            _ => return 0,
        };
        let small_again = before.is(true) && eldest.is(true);
        let case = if if capital { before.is(false) } else { small_again } { ODD } else { 0 };
        let within = matches!((before, after), (Self::Digit, Self::Digit));
        cost + case + if within { ODD } else { 0 }
    }

    fn is_latin(self) -> bool {
        matches!(self, Self::Latin(_))
    }

    /// Whether it is a letter, and a capital or not.
    fn is(self, capital: bool) -> bool {
        matches!(self, Self::Cyrillic(_, it) | Self::Latin(it) | Self::Accented(it) if it == capital)
    }
}

/// UTF-16 by its mark; without one, by units that are nearly all Latin,
/// Cyrillic or punctuation, which gives zeros in every second place.
fn utf_16(head: &[u8]) -> Option<Encoding> {
    match head {
        [0xFF, 0xFE, ..] => return Some(Encoding::Utf16Le),
        [0xFE, 0xFF, ..] => return Some(Encoding::Utf16Be),
        _ if memchr::memchr(0, head).is_none() => return None,
        _ => {}
    }
    let (units, _) = head.as_chunks::<2>();
    let (mut little, mut big) = (0, 0);
    for [first, second] in units {
        little += usize::from(is_text(*second, *first));
        big += usize::from(is_text(*first, *second));
    }
    let most = units.len() * 19 / 20;
    match () {
        () if little > most => Some(Encoding::Utf16Le),
        () if big > most => Some(Encoding::Utf16Be),
        () => None,
    }
}

/// Whether a unit of UTF-16 is Latin, Cyrillic, punctuation or half a pair.
fn is_text(high: u8, low: u8) -> bool {
    match high {
        0 => low >= 0x20 || matches!(low, b'\t' | b'\n' | b'\r'),
        _ => matches!(high, 0x04 | 0x20 | 0x21 | 0xD8..0xE0),
    }
}

fn is_utf_8(samples: &[&[u8]]) -> bool {
    let (mut whole, mut broken) = (0, 0);
    for (at, sample) in samples.iter().enumerate() {
        // But for the start and the end of the file a sample may be cut inside a character.
        let most = if at == 0 { 0 } else { 3 };
        let start = sample.iter().take(most).take_while(|byte| **byte & 0xC0 == 0x80).count();
        let mut last = 0;
        for chunk in sample.get(start..).unwrap_or_default().utf8_chunks() {
            whole += chunk.valid().bytes().filter(|byte| *byte >= 0xC0).count();
            last = usize::from(!chunk.invalid().is_empty());
            broken += last;
        }
        if at + 1 < samples.len() {
            broken -= last;
        }
    }
    broken * 20 <= whole
}

#[cfg(test)]
#[path = "detect_tests.rs"]
mod tests;
