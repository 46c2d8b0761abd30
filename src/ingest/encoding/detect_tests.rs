//! How well encodings are told apart: files as shops have them, and single words.

use super::*;

/// What stands in a small export, each on its own.
const RUSSIAN: [&str; 12] = [
    "Дата;Сумма\n",
    "ДАТА;НОМЕР ЧЕКА;СУММА\n",
    "дата;карта;сумма\n",
    "Отчёт о продажах за период;;\n",
    "Номер карты;Дата регистрации;Магазин\n",
    "ИТОГО;;;1 234,50\n",
    "Итого:;;;15\n",
    "01.02.2025 10:15;Молоко 3,2% 1л;5шт;89,90\n",
    "7700123;Иванова Мария Петровна;Екатеринбург\n",
    "date;store;amount\n2025-01-01;Ёлки-палки;100\n",
    "2025-01-01;Розничный покупатель;15.00;Продажа\n",
    "Кассир;КАССИР;кассир\n",
];

const WESTERN: [&str; 10] = [
    "Datum;Kundennummer;Betrag;Größe\n",
    "Müller;Käse;12,50 €\n",
    "Straße;Überweisung;Rückgabe\n",
    "Numéro de reçu;Montant payé;Date d’achat\n",
    "Crème brûlée;café à emporter;3,50 €\n",
    "Hélène;François;Noël\n",
    "date;store;amount\n2025-01-01;Zürich;10\n",
    "2025-01-01;Pâtisserie «Chez Zoé»;15.00\n",
    "Año;Señor Peña;Córdoba\n",
    "date;amount\n2025-01-01;£12.50\n",
];

/// Words of tills and shops, shortest first.
const WORDS: &str = "код чек тип вид сыр сок чай мёд шт дом Все ООО ТЦ руб Имя пол лук \
    Дата Цена Итог Мясо Рыба Хлеб Соль Вода Яйцо Каша Торт Касса Сумма Карта Номер Товар Город Смена \
    Скидка Тюмень Москва Бонусы Возврат Продажа Магазин Молочко Покупка Артикул Фамилия Шампунь \
    Иркутск Чебоксары Клиент Количество Наименование Екатеринбург Себестоимость Подразделение";

fn encoded(text: &str, encoding: Encoding) -> Vec<u8> {
    let units = || text.encode_utf16();
    match encoding {
        Encoding::Utf8 => text.as_bytes().to_vec(),
        Encoding::Utf16Le => units().flat_map(u16::to_le_bytes).collect(),
        Encoding::Utf16Be => units().flat_map(u16::to_be_bytes).collect(),
        _ => {
            let standard = encoding_rs::Encoding::for_label(encoding.name().as_bytes()).unwrap();
            let (bytes, _, unmappable) = standard.encode(text);
            assert!(!unmappable, "{text} is not in {encoding:?}");
            bytes.into_owned()
        }
    }
}

const CYRILLIC: [Encoding; 6] = [
    Encoding::Utf8,
    Encoding::Utf16Le,
    Encoding::Utf16Be,
    Encoding::Windows1251,
    Encoding::Koi8R,
    Encoding::Ibm866,
];

#[test]
fn a_line_of_a_russian_export_is_enough() {
    for text in RUSSIAN {
        for encoding in CYRILLIC {
            assert_eq!(Encoding::detect(&[&encoded(text, encoding)]), encoding, "{text}");
        }
    }
}

#[test]
fn a_line_of_a_western_export_is_enough() {
    for text in WESTERN {
        for encoding in [Encoding::Utf8, Encoding::Utf16Le, Encoding::Utf16Be, Encoding::Windows1252] {
            assert_eq!(Encoding::detect(&[&encoded(text, encoding)]), encoding, "{text}");
        }
    }
}

#[test]
fn marks_and_the_lack_of_them_are_seen() {
    for text in ["a;b\n1;2\n", "Дата;Сумма\n"] {
        for encoding in [Encoding::Utf8, Encoding::Utf16Le, Encoding::Utf16Be] {
            let marked = encoded(&format!("\u{FEFF}{text}"), encoding);
            assert_eq!(Encoding::detect(&[&marked]), encoding, "{text}");
            assert_eq!(Encoding::detect(&[&encoded(text, encoding)]), encoding, "{text}");
        }
    }
    assert_eq!(Encoding::detect(&[b"date;amount"]), Encoding::Utf8);
    assert_eq!(Encoding::detect(&[b""]), Encoding::Utf8);
    assert_eq!(Encoding::detect(&[b"\x7FELF\x02\x01\x01\0\0\0\0\0\0\0"]), Encoding::Utf8);
}

#[test]
fn what_tells_nothing_is_windows_1251() {
    for bytes in [&b"1\xA0234,50"[..], b"\xABA\xBB", b"\x97", b"5\xB0"] {
        assert_eq!(Encoding::detect(&[bytes]), Encoding::Windows1251, "{bytes:x?}");
    }
}

#[test]
fn a_sample_cut_inside_a_character_is_still_utf_8() {
    let text = "Розничный покупатель".as_bytes();
    let samples = [&text[..text.len() - 1], &text[1..text.len() - 1], &text[1..]];
    assert_eq!(Encoding::detect(&samples), Encoding::Utf8);
}

#[test]
fn utf_8_with_a_broken_byte_now_and_then_stays_utf_8() {
    let mut bytes = "Розничный покупатель ".repeat(3).into_bytes();
    bytes.push(0xFF);
    bytes.extend_from_slice(b" x");
    assert_eq!(Encoding::detect(&[&bytes]), Encoding::Utf8);
}

#[test]
fn cyrillic_far_from_the_beginning_is_found() {
    let ascii = b"2025-01-01;1;100\n".repeat(100);
    for encoding in [Encoding::Windows1251, Encoding::Koi8R, Encoding::Ibm866] {
        let tail = encoded("2025-01-01;Возврат;100\n", encoding);
        assert_eq!(Encoding::detect(&[&ascii, &ascii, &tail]), encoding);
    }
}

/// Per cent of words that are told right where a file has no other, by their
/// length, in three spellings and the three Cyrillic code pages.
#[test]
fn single_words_are_told_this_well() {
    let mut found = Vec::new();
    for lengths in [2..=3, 4..=4, 5..=5, 6..=7, 8..=20] {
        let (mut right, mut all) = (0, 0);
        for word in WORDS.split_whitespace().filter(|word| lengths.contains(&word.chars().count())) {
            let small = word.to_lowercase();
            let mut letters = small.chars();
            let first = letters.next().unwrap().to_uppercase();
            let name = first.chain(letters).collect::<String>();
            for text in [word.to_uppercase(), name, small] {
                for encoding in [Encoding::Windows1251, Encoding::Koi8R, Encoding::Ibm866] {
                    all += 1;
                    right += usize::from(Encoding::detect(&[&encoded(&text, encoding)]) == encoding);
                }
            }
        }
        found.push(100 * right / all);
    }
    // Three letters at most, four, five, six or seven, more.
    assert_eq!(found, [88, 89, 100, 97, 100]);
}
