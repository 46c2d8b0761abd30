//! `loyalty goods`.

use super::{Folder, loyalty, text};

const LINES: &str = "date;receipt;member;product;category;quantity;amount
2025-01-01;1;A1;0012;Tea;1;80
2025-02-01;2;A1;Bread;Bakery;2;15
2025-03-31;3;;Milk;Dairy;1;5
";

#[test]
fn goods_of_a_class_are_written() {
    let folder = Folder::new("goods");
    let lines = folder.file("receipts.csv", LINES);
    let told = |options: &[&str]| {
        let output = loyalty(&[&["goods", &lines][..], options].concat());
        (output.status.code(), text(&output.stdout).to_owned())
    };
    let (code, all) = told(&[]);
    assert_eq!(code, Some(0));
    let head = "\u{feff}Product,Category,Revenue,\"Share of revenue, %\",\"So far, %\",ABC,\
                \"Variation by month, %\",XYZ,Receipts,Quantity,\"Bought by members, %\"\r\n";
    assert!(all.starts_with(head), "{all}");
    assert_eq!(all.lines().count(), 4);
    let (_, of_c) = told(&["--abc", "C"]);
    assert_eq!(of_c.lines().skip(1).collect::<Vec<_>>(), ["Milk,Dairy,5.00,5.00,100.00,C,141.42,Z,1,1,0.00"]);
    let (_, found) = told(&["--search", "bak", "--spreadsheet"]);
    assert!(found.contains("\nBread;Bakery;15,00;"), "{found}");
    let (_, categories) =
        told(&["--of", "categories", "--sort", "category", "--ascending", "--format", "json"]);
    let list: serde_json::Value = serde_json::from_str(&categories).unwrap();
    assert_eq!((list["total"].as_u64(), list["rows"][0][0]["value"].as_str()), (Some(3), Some("Bakery")));
    assert_eq!(told(&["--sort", "sign"]).0, Some(2));
}
