//! What a ledger takes in memory, by receipt, by line and by member.
//!
//! `cargo test --test all memory -- --nocapture` prints it; docs/performance.md states it.

#![expect(clippy::print_stdout, reason = "it is run for what it prints, too")]

use std::fmt::Write as _;

use loyalty_calculator::ingest::{Maps, read_bytes};
use loyalty_calculator::ledger::Held;

const RECEIPTS: u64 = 200_000;
const MEMBERS: u64 = 20_000;
const LINES: u64 = 5;

/// Figures of a whole receipt in a row, or of each of its lines.
fn file(of_lines: bool) -> String {
    let mut text = String::from(if of_lines {
        "date,receipt,card,store,product,quantity,amount\n"
    } else {
        "date,receipt,card,store,register,amount,discount,points issued,points redeemed\n"
    });
    for receipt in 0..RECEIPTS {
        let (mixed, day) = (receipt.wrapping_mul(2_654_435_761) % 100_000, receipt % 28 + 1);
        let card = 2_900_000_000_000 + mixed % MEMBERS;
        let (hour, minute, store) = (mixed % 12 + 8, mixed % 60, mixed % 50);
        let start = format!(
            "2025-03-{day:02} {hour:02}:{minute:02}:00,{},{card},Store {store}",
            5_000_000_000 + receipt
        );
        if of_lines {
            for line in 0..LINES {
                let (product, quantity) = (100_000 + (mixed + line * 17) % 30_000, line % 3 + 1);
                let amount = (mixed + line * 7) % 900;
                let _ = writeln!(text, "{start},{product},{quantity},{amount}.{:02}", mixed % 100);
            }
        } else {
            let (till, amount) = (mixed % 6 + 1, mixed % 9_000);
            let _ = writeln!(
                text,
                "{start},{till},{amount}.{:02},{},{},{}",
                mixed % 100,
                mixed % 90,
                mixed % 70,
                mixed % 9
            );
        }
    }
    text
}

fn held(file: &str) -> Held {
    let ledger = read_bytes(&[("receipts.csv", file.as_bytes())], &Maps::default()).ledger.unwrap();
    assert_eq!((u64::from(ledger.receipts()), u64::from(ledger.members())), (RECEIPTS, MEMBERS));
    ledger.held()
}

fn each(bytes: usize, count: u64) -> f64 {
    bytes as f64 / count as f64
}

#[test]
fn a_receipt_takes_at_most_64_bytes() {
    let held = held(&file(false));
    let (receipt, member) = (each(held.receipts, RECEIPTS), each(held.members, MEMBERS));
    println!("receipt {receipt:.1} bytes, member {member:.1}, names {} bytes", held.others);
    assert!(receipt <= 64.0, "{receipt}");
    assert!(member <= 64.0, "{member}");
    assert_eq!(held.lines, 0);
}

#[test]
fn a_line_takes_at_most_20_bytes() {
    let held = held(&file(true));
    // Product, quantity and money.
    assert!(held.lines as u64 >= 12 * RECEIPTS * LINES);
    let (receipt, line) = (each(held.receipts, RECEIPTS), each(held.lines, RECEIPTS * LINES));
    println!("line {line:.1} bytes, receipt {receipt:.1}");
    assert!(line <= 20.0, "{line}");
    assert!(receipt <= 64.0, "{receipt}");
}
