//! Are the exports that retailers have recognised with no touch?
//!
//! One small shop is printed as each program writes it; what must come of the
//! file is reckoned from the shop, never from what the engine said.

mod bare;
mod check;
mod fiscal;
#[path = "../common/in_parts.rs"]
mod in_parts;
mod loyalty;
mod one_c;
mod online;
mod print;
mod restaurants;
mod shape;
mod shop;
mod shopify;
mod spreadsheets;
mod tills;
mod western;
mod woocommerce;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use check::{faults, sliced};
use shape::Shape;
use shop::Shop;

fn shapes() -> Vec<Shape> {
    let shop = Shop::new();
    [
        one_c::shapes(&shop),
        shopify::shapes(&shop),
        online::shapes(&shop),
        woocommerce::shapes(&shop),
        tills::shapes(&shop),
        western::shapes(&shop),
        restaurants::shapes(&shop),
        fiscal::shapes(&shop),
        spreadsheets::shapes(&shop),
        bare::shapes(&shop),
        loyalty::shapes(&shop),
    ]
    .into_iter()
    .flatten()
    .collect()
}

#[test]
#[allow(clippy::print_stdout, reason = "the table is what this test is run for")]
fn every_shape_is_recognised_with_no_touch() {
    // The files are left there, to be looked at and dropped on the page.
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("shapes");
    fs::create_dir_all(&folder).unwrap();
    let mut wrong = Vec::new();
    for shape in &shapes() {
        fs::write(folder.join(format!("{}.csv", shape.id)), shape.sheet.bytes()).unwrap();
        let faults = faults(shape);
        println!("{:28} {}", shape.id, if faults.is_empty() { "as it must be" } else { "WRONG" });
        for fault in &faults {
            println!("    {fault}");
        }
        wrong.extend((!faults.is_empty()).then_some(shape.id));
    }
    assert!(wrong.is_empty(), "not recognised: {wrong:?}");
}

#[test]
fn any_slicing_of_a_shape_gives_the_same_report() {
    for shape in &shapes() {
        let bytes = shape.sheet.bytes();
        let whole = sliced(shape.id, &bytes, bytes.len());
        for length in [1, 7, 4096] {
            assert_eq!(sliced(shape.id, &bytes, length), whole, "{} in slices of {length}", shape.id);
        }
        // As a whole and, for longer parts, several times over.
        for bytes in [bytes.repeat(4), bytes] {
            let whole = sliced(shape.id, &bytes, bytes.len());
            for by in in_parts::By::ALL {
                assert_eq!(check::in_parts(shape.id, &bytes, by), whole, "{} by several, {by:?}", shape.id);
            }
        }
    }
}

#[test]
fn there_are_at_least_thirty_shapes_each_with_its_own_id() {
    let shapes = shapes();
    let ids: BTreeSet<&str> = shapes.iter().map(|shape| shape.id).collect();
    assert!(ids.len() >= 30, "{}", ids.len());
    assert_eq!(ids.len(), shapes.len());
    let small = |shape: &Shape| (100..64 << 10).contains(&shape.sheet.bytes().len());
    assert!(shapes.iter().all(small));
}

#[test]
fn the_shop_has_what_shapes_are_to_show() {
    let shop = Shop::new();
    assert_eq!((shop.receipts.len(), shop.members.len()), (56, 12));
    assert_eq!(shop.sales().count(), 52);
    let has = |holds: &dyn Fn(&shop::Receipt) -> bool| shop.receipts.iter().any(holds);
    assert!(has(&|r| r.member.is_none()) && has(&|r| r.is_return() && r.member.is_some()));
    assert!(has(&|r| r.paid() >= 100_000), "thousands");
    assert!(has(&|r| r.discount() > 0) && has(&|r| r.lines.len() > 2));
    assert!(has(&|r| r.quantity() % 1000 != 0), "weights");
    assert!(has(&|r| r.in_shift > 1), "numbers that start anew");
    assert!(has(&|r| r.store == 0) && has(&|r| r.store == 1));
    let keys: BTreeSet<_> =
        shop.receipts.iter().map(|r| (r.store, r.register, r.shift, r.in_shift)).collect();
    assert_eq!(keys.len(), shop.receipts.len());
    for sale in shop.receipts.iter().filter_map(|r| r.refers_to) {
        assert!(shop.sales().any(|r| r.number == sale), "a return of a sale that there is not: {sale}");
    }
}
