//! Cells that hold one of a few words: sale or return, shop or online.

use crate::ledger::{Channel, Kind};

use super::fold::fold;
use super::placeholder::same_letters;

/// Parts of words; a return is looked for first («возврат прихода»).
const RETURN: &str =
    "возврат, возвращ, сторн, return, refund, payback, chargeback, storno, credit note, rma, void";
const SALE: &str = "продаж, продан, покупк, приход, реализац, отгруз, оплат, чек, расходная накладная, \
     sale, sell, sold, purchase, payment, receipt, buy";
const ONLINE: &str = "online, онлайн, интернет, сайт, приложение, доставка, web, site, e-com, ecom, app";
const STORE: &str = "offline, офлайн, оффлайн, магазин, розница, касса, зал, store, shop, pos, retail";

const CANCELLED: &str = "отмен, аннул, cancel";

/// Sale or return. What was cancelled is neither.
pub(in crate::ingest) fn kind(text: &str) -> Option<Kind> {
    if holds(text, CANCELLED) {
        return None;
    }
    if holds(text, RETURN) { Some(Kind::Return) } else { holds(text, SALE).then_some(Kind::Sale) }
}

/// Whether a status says that no money changed hands.
pub(in crate::ingest) fn is_cancelled(text: &str) -> bool {
    holds(text, CANCELLED) || holds(text, "void, удален, deleted, unpaid, неоплач, не оплач")
}

/// What a status says of the money of a receipt.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(in crate::ingest) enum Status {
    #[default]
    Paid,
    PartlyPaid,
    GivenBack,
    /// No money changed hands.
    Off,
}

/// What a status says; `orders`: the export is one whose statuses are those of a
/// payment. Elsewhere `pending` may speak of the delivery of what was paid long ago,
/// and what was `refunded` may have a row of its own. «wc-pending» tells by itself.
pub(in crate::ingest) fn status(text: &str, orders: bool) -> Status {
    const UNPAID: &str =
        "pending, authorized, expired, failed, on-hold, on hold, draft, ожида, на удерж, не удал";
    let orders = orders || holds(text, "wc-");
    if is_cancelled(text) || orders && holds(text, UNPAID) {
        return Status::Off;
    }
    match holds(text, "partial, частич") {
        _ if !orders => Status::Paid,
        true if holds(text, "paid, оплач") => Status::PartlyPaid,
        false if holds(text, "refunded, возвращ") => Status::GivenBack,
        _ => Status::Paid,
    }
}

/// Whether a kind is that of a part of a sale, in a column that has sales too:
/// its money is in the row of the sale.
pub(in crate::ingest) fn is_part(text: &str) -> bool {
    const PARTS: &str = "payment, sale line, line, line item, tender, оплата, строка, строка чека, позиция";
    PARTS.split(", ").any(|part| same_letters(text, part))
}

/// Sale or return in a column of signs alone: elsewhere a hyphen says nothing.
pub(in crate::ingest) fn sign(text: &str) -> Option<Kind> {
    match text {
        "+" => Some(Kind::Sale),
        "-" | "−" | "–" => Some(Kind::Return),
        _ => None,
    }
}

/// Shop or online: «интернет-магазин» is online.
pub(in crate::ingest) fn channel(text: &str) -> Channel {
    if holds(text, ONLINE) {
        Channel::Online
    } else if holds(text, STORE) {
        Channel::Store
    } else {
        Channel::Unknown
    }
}

/// Whether any word of the text begins with one of these.
fn holds(text: &str, words: &str) -> bool {
    // Most letters end the comparison: nothing is folded that need not be.
    let starts = |rest: &str, word: &str| {
        let mut letters = rest.chars().map(fold);
        word.chars().all(|letter| letters.next() == Some(letter))
    };
    let mut inside = false;
    text.char_indices().any(|(at, c)| {
        let word_begins = !inside;
        inside = c.is_alphanumeric();
        inside && word_begins && words.split(',').any(|word| starts(&text[at..], word.trim_ascii_start()))
    })
}

/// Remembers the last cell: such columns repeat themselves.
#[derive(Debug, Default)]
pub(in crate::ingest) struct Memo<T> {
    cell: Vec<u8>,
    meaning: Option<T>,
}

impl<T: Copy> Memo<T> {
    /// The meaning of a cell, worked out anew only if the cell differs from the last one.
    pub(in crate::ingest) fn of(&mut self, cell: &[u8], work_out: impl FnOnce() -> T) -> T {
        self.get(cell).unwrap_or_else(|| {
            let meaning = work_out();
            self.put(cell, meaning);
            meaning
        })
    }

    /// The meaning of a cell, if it is the last one.
    pub(in crate::ingest) fn get(&self, cell: &[u8]) -> Option<T> {
        self.meaning.filter(|_| self.is(cell))
    }

    /// Whether a cell is the last one, if there was any.
    pub(in crate::ingest) fn is(&self, cell: &[u8]) -> bool {
        same(&self.cell, cell)
    }

    /// Whether there is a last one.
    pub(in crate::ingest) fn is_known(&self) -> bool {
        self.meaning.is_some()
    }

    /// Whether the last one is empty.
    pub(in crate::ingest) fn is_of_nothing(&self) -> bool {
        self.cell.is_empty()
    }

    /// Forgets the last cell.
    pub(in crate::ingest) fn forget(&mut self) {
        self.meaning = None;
    }

    /// Remembers a cell.
    pub(in crate::ingest) fn put(&mut self, cell: &[u8], meaning: T) {
        cell.clone_into(&mut self.cell);
        self.meaning = Some(meaning);
    }
}

/// Whether two cells are the same, eight bytes at a time and the last ones first: in
/// wasm `==` goes byte by byte.
fn same(a: &[u8], b: &[u8]) -> bool {
    let word = |eight: &[u8; 8]| u64::from_le_bytes(*eight);
    let words = || a.as_chunks().0.iter().zip(b.as_chunks().0);
    a.len() == b.len()
        && match (a.last_chunk(), b.last_chunk()) {
            (Some(ends), Some(others)) => {
                word(ends) == word(others) && words().all(|(one, other)| word(one) == word(other))
            }
            _ => a.iter().eq(b),
        }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_the_same_only_if_every_byte_is() {
        let cell: Vec<u8> = (0..40).collect();
        for length in 0..=cell.len() {
            let cell = &cell[..length];
            let mut memo = Memo::default();
            assert_eq!(memo.get(cell), None);
            for before in [&b"a longer one than any"[..], b"12345678", b""] {
                memo.put(before, 1);
                memo.put(cell, 2);
                // From elsewhere in memory.
                let copy = cell.to_vec();
                assert_eq!(memo.get(&copy), Some(2));
                for at in 0..length {
                    let mut other = cell.to_vec();
                    other[at] ^= 1;
                    assert_eq!(memo.get(&other), None, "{at} of {length}");
                    assert_eq!(memo.get(&cell[..at]), None);
                }
            }
        }
    }

    #[test]
    fn kinds_by_word() {
        for text in [
            "Продажа",
            "SELL",
            "sale",
            "Чек ККМ",
            "Приход",
            "покупка",
            "Retail sale",
            "Реализация (акт, накладная)",
            "Отчёт о розничных продажах 00000123 от 31.12.2025",
            "Расходная накладная",
            "Кассовый чек",
            "Оплата картой",
            "Отгрузка",
            "sold",
        ] {
            assert_eq!(kind(text), Some(Kind::Sale), "{text}");
        }
        for text in [
            "Возврат",
            "ВОЗВРАТ ПРИХОДА",
            "PAYBACK",
            "Refund",
            "Чек ККМ на возврат",
            "Sales return",
            "Возврат товаров от покупателя",
            "Чек на возврат (продажа)",
            "Возвращён",
            "Сторнирование",
            "refunded",
        ] {
            assert_eq!(kind(text), Some(Kind::Return), "{text}");
        }
        for text in [
            "",
            "Отмена чека",
            "Продажа отменена",
            "Cancelled sale",
            "Обмен",
            "Внесение",
            "Выемка",
            "Открытие смены",
            "resale",
            "1",
            "-",
        ] {
            assert_eq!(kind(text), None, "{text}");
        }
    }

    #[test]
    fn what_was_cancelled_and_what_is_part_of_a_sale() {
        for text in ["Отменён", "Аннулирован", "CANCELLED", "Voided", "Удалён", "Заказ отменен", "Не оплачен"]
        {
            assert!(is_cancelled(text), "{text}");
        }
        for text in ["", "Closed", "Закрыт", "Доставлен", "avoid", "Неотменяемый"]
        {
            assert!(!is_cancelled(text), "{text}");
        }
        let orders = |text| status(text, true);
        for text in
            ["pending", "wc-on-hold", "On hold", "wc-failed", "Не удался", "В ожидании оплаты", "voided"]
        {
            assert_eq!(orders(text), Status::Off, "{text}");
        }
        for text in ["", "paid", "processing", "wc-completed", "partially_refunded", "Частично возвращён"]
        {
            assert_eq!(orders(text), Status::Paid, "{text}");
        }
        assert_eq!((orders("partially_paid"), orders("refunded")), (Status::PartlyPaid, Status::GivenBack));
        let elsewhere = ["pending", "refunded", "wc-pending", "wc-refunded"].map(|text| status(text, false));
        assert_eq!(elsewhere, [Status::Paid, Status::Paid, Status::Off, Status::GivenBack]);
        assert!(is_part("Payment") && is_part("Sale Line") && !is_part("Sale") && !is_part("Оплата картой"));
    }

    #[test]
    fn channels_by_word() {
        assert_eq!(channel("Интернет-магазин"), Channel::Online);
        assert_eq!(channel("Online store"), Channel::Online);
        assert_eq!(channel("Магазин"), Channel::Store);
        assert_eq!(channel("POS"), Channel::Store);
        assert_eq!(channel("Опт"), Channel::Unknown);
    }

    #[test]
    fn a_memo_never_answers_for_another_cell() {
        let mut memo = Memo::default();
        for cell in ["a", "a", "b", "a", ""] {
            assert_eq!(memo.of(cell.as_bytes(), || cell.len() as u32 * 10 + u32::from(cell == "b")), {
                cell.len() as u32 * 10 + u32::from(cell == "b")
            });
        }
    }
}
