//! Spreadsheets and data frames: the same table as different programs save it.

use crate::print::{
    Encoding, Quotes, Row, Sheet, Style, am_pm, cells, comma, dmy, dmy_short, dollars, hm, hms, mdy, point,
    quantity, spaced,
};
use crate::shape::{Shape, Sums};
use crate::shop::{Receipt, STORES, Shop};

pub(crate) fn shapes(shop: &Shop) -> Vec<Shape> {
    vec![
        excel_unicode(shop),
        excel_csv(shop),
        excel_sep(shop),
        excel_serials(shop),
        google_russian(shop),
        google_american(shop),
        libreoffice(shop),
        pandas(shop),
        mysql(shop),
    ]
}

const RUSSIAN: &str = "Дата покупки|Номер чека|Номер карты|Магазин|Количество товаров|Сумма покупки";

const RUSSIAN_FIELDS: &str = "date Дата покупки | receipt Номер чека | member Номер карты | store Магазин | \
    quantity Количество товаров | amount Сумма покупки";

/// A sheet of receipts: date and money as the program at hand writes them.
fn receipts(
    id: &'static str,
    shop: &Shop,
    mut sheet: Sheet,
    date: impl Fn(&Receipt) -> String,
    money: impl Fn(i64) -> String,
) -> Shape {
    for r in &shop.receipts {
        sheet.data(cells![
            date(r),
            r.number,
            shop.card(r, ""),
            STORES[r.store],
            quantity(r.sign() * r.quantity(), ','),
            money(r.sign() * r.paid()),
        ]);
    }
    Shape::receipts(id, sheet, RUSSIAN_FIELDS, Sums::of(shop.receipts.iter()))
}

/// Russian Excel shows no seconds.
fn moment(r: &Receipt) -> String {
    let time = hm(r.second);
    format!("{} {}", dmy(r.day), time.strip_prefix('0').unwrap_or(&time))
}

/// Excel, «Текст в формате Юникод (*.txt)».
fn excel_unicode(shop: &Shop) -> Shape {
    let style = Style { encoding: Encoding::Utf16Le, delimiter: '\t', ..Style::WINDOWS };
    receipts("excel-unicode-text", shop, Sheet::headed(style, RUSSIAN), moment, spaced)
}

/// Excel, «CSV (разделители - запятые)» in a Russian Windows: semicolons.
fn excel_csv(shop: &Shop) -> Shape {
    receipts("excel-csv", shop, Sheet::headed(Style::WINDOWS, RUSSIAN), moment, comma)
}

/// A CSV made for Excel: the first line names the delimiter.
fn excel_sep(shop: &Shop) -> Shape {
    let sheet = Sheet::new(Style::MARKED).row(Row::Title, "sep=;").row(Row::Header, RUSSIAN);
    receipts("excel-sep", shop, sheet, moment, comma)
}

/// Excel, cells of dates in the format «Общий»: days since 1899-12-30.
fn excel_serials(shop: &Shop) -> Shape {
    let serial = |r: &Receipt| {
        let parts = u64::from(r.second) * 100_000 / 86_400;
        format!("{},{parts:05}", r.day.0 + 25_569)
    };
    receipts("excel-serial-dates", shop, Sheet::headed(Style::WINDOWS, RUSSIAN), serial, comma)
}

/// Google Sheets, Russian locale, «Значения, разделённые запятыми»: decimal commas in quotes.
fn google_russian(shop: &Shop) -> Shape {
    let date = |r: &Receipt| format!("{} {}", dmy(r.day), hms(r.second));
    let money = |parts| format!("{} ₽", spaced(parts));
    let style = Style { line_end: "\r\n", ..Style::WEB };
    receipts("google-sheets-russian", shop, Sheet::headed(style, RUSSIAN), date, money)
}

/// Google Sheets, American locale: dollars, month first, halves of the day.
fn google_american(shop: &Shop) -> Shape {
    let style = Style { line_end: "\r\n", ..Style::WEB };
    let header = "Purchase Date|Receipt #|Loyalty Card|Store|Items|Amount Paid";
    let mut sheet = Sheet::headed(style, header);
    for r in &shop.receipts {
        sheet.data(cells![
            format!("{} {}", mdy(r.day), am_pm(r.second)),
            r.number,
            shop.card(r, ""),
            STORES[r.store],
            quantity(r.sign() * r.quantity(), '.'),
            dollars(r.sign() * r.paid()),
        ]);
    }
    Shape::receipts(
        "google-sheets-american",
        sheet,
        "date Purchase Date | receipt Receipt # | member Loyalty Card | store Store | quantity Items | \
         amount Amount Paid",
        Sums::of(shop.receipts.iter()),
    )
}

/// LibreOffice Calc, «Quote all text cells», years of two digits.
fn libreoffice(shop: &Shop) -> Shape {
    let style = Style { quotes: Quotes::Texts, ..Style::WEB };
    let date = |r: &Receipt| format!("{} {}", dmy_short(r.day), hm(r.second));
    receipts("libreoffice-csv", shop, Sheet::headed(style, RUSSIAN), date, point)
}

/// pandas, `DataFrame.to_csv`: a column of row numbers without a name, ids that
/// became numbers because some are missing.
fn pandas(shop: &Shop) -> Shape {
    let mut sheet = Sheet::headed(Style::WEB, "|datetime|receipt_id|customer_id|store|qty|amount|is_return");
    for (at, r) in shop.receipts.iter().enumerate() {
        sheet.data(cells![
            at,
            format!("{} {}", r.day, hms(r.second)),
            format!("{}.0", r.number),
            shop.member(r).map_or(String::new(), |member| format!("{}.0", member.code)),
            STORES[r.store],
            format!("{:.3}", r.sign() as f64 * r.quantity() as f64 / 1000.0),
            point(r.sign() * r.paid()),
            if r.is_return() { "True" } else { "False" },
        ]);
    }
    Shape::receipts(
        "pandas-to-csv",
        sheet,
        "date datetime | receipt receipt_id | member customer_id | store store | quantity qty | amount amount",
        Sums::of(shop.receipts.iter()),
    )
}

/// `mysql --batch`: tabs, `NULL` for what is missing.
fn mysql(shop: &Shop) -> Shape {
    let style = Style { delimiter: '\t', quotes: Quotes::Never, ..Style::WEB };
    let mut sheet = Sheet::headed(style, "id|created_at|shop_id|user_id|total_amount|refund_of");
    for r in &shop.receipts {
        sheet.data(cells![
            r.number,
            format!("{} {}", r.day, hms(r.second)),
            r.store + 1,
            shop.member(r).map_or("NULL".to_owned(), |member| member.code.to_string()),
            point(r.sign() * r.paid()),
            r.refers_to.map_or("NULL".to_owned(), |sale| sale.to_string()),
        ]);
    }
    Shape::receipts(
        "mysql-batch",
        sheet,
        "date created_at | store shop_id | member user_id | amount total_amount",
        Sums::of(shop.receipts.iter()).without_quantity(),
    )
}
