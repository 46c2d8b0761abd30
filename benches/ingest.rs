//! How fast are bytes read into the ledger? The plain `csv` crate, which only
//! cuts records into cells, stands beside as a peer.

use std::fmt::Write as _;
use std::hint::black_box;

use divan::Bencher;
use divan::counter::BytesCount;
use loyalty_calculator::ingest::{Maps, read_bytes};

const ROWS: u64 = 200_000;

fn main() {
    divan::main();
}

/// Lines of baskets, as a grocer's data warehouse exports them.
fn lines() -> Vec<u8> {
    let mut text = "household_id,store_id,basket_id,product_id,quantity,sales_value,retail_disc,coupon_disc,\
        coupon_match_disc,week,transaction_timestamp\n"
        .to_owned();
    for row in 0..ROWS {
        let (basket, mixed) = (row / 9, row.wrapping_mul(2_654_435_761) % 100_000);
        let (month, day, hour) = (basket / 3_000 % 12 + 1, basket / 90 % 28 + 1, mixed % 14 + 8);
        let _ = writeln!(
            text,
            "{},{},{},{},{},{}.{:02},0.{:02},0.0,0.0,{},2017-{month:02}-{day:02} {hour:02}:{:02}:{:02}",
            basket % 2_500 + 1,
            basket % 400,
            31_198_000_000 + basket,
            800_000 + mixed,
            mixed % 3 + 1,
            mixed % 30,
            mixed % 100,
            mixed % 90,
            basket / 600 + 1,
            mixed % 60,
            mixed % 59,
        );
    }
    text.into_bytes()
}

/// Receipts as an accounting program exports them: quotes, spaces in numbers, Cyrillic.
fn receipts() -> Vec<u8> {
    let mut text = "Дата;Номер чека;Номер карты;Магазин;Вид операции;Сумма, руб.\r\n".to_owned();
    for row in 0..ROWS {
        let mixed = row.wrapping_mul(2_654_435_761) % 100_000;
        let (month, day) = (row / 16_000 % 12 + 1, row / 600 % 28 + 1);
        let card = if mixed % 3 == 0 {
            "Розничный покупатель".to_owned()
        } else {
            format!("20000{mixed:06}")
        };
        let _ = writeln!(
            text,
            "{day:02}.{month:02}.2025 {}:{:02}:00;ТД00-{row:06};{card};\"ООО \"\"Ромашка\"\", магазин {}\";Продажа;\
             {} {:03},{:02}\r",
            mixed % 14 + 8,
            mixed % 60,
            mixed % 50,
            mixed % 9 + 1,
            mixed % 1_000,
            mixed % 100,
        );
    }
    text.into_bytes()
}

#[divan::bench(args = ["lines", "receipts"], sample_count = 10)]
fn into_the_ledger(bencher: Bencher<'_, '_>, file: &str) {
    let bytes = made(file);
    bencher
        .counter(BytesCount::new(bytes.len()))
        .bench_local(|| read_bytes(&[(file, &bytes)], &Maps::default()));
}

#[divan::bench(args = ["lines", "receipts"], sample_count = 10)]
fn csv_crate_alone(bencher: Bencher<'_, '_>, file: &str) {
    let bytes = made(file);
    let delimiter = if file == "lines" { b',' } else { b';' };
    bencher.counter(BytesCount::new(bytes.len())).bench_local(|| {
        let mut reader = csv::ReaderBuilder::new().delimiter(delimiter).from_reader(&bytes[..]);
        let mut record = csv::ByteRecord::new();
        while reader.read_byte_record(&mut record).unwrap() {
            black_box(&record);
        }
    });
}

fn made(file: &str) -> Vec<u8> {
    if file == "lines" { lines() } else { receipts() }
}
