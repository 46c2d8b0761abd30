//! Small files for the tests of the figures about points and costs.

use crate::facts;
use crate::ingest::{Maps, read_bytes};
use crate::kpi::{Context, Kpi, Reading};
use crate::settings::Settings;

pub(in crate::kpi) use crate::kpi::testing::near;

/// Reads a KPI over the whole period of files in memory.
pub(in crate::kpi) fn reading(files: &[(&str, &str)], settings: &Settings, kpi: &str) -> Reading {
    let files: Vec<_> = files.iter().map(|(name, text)| (*name, text.as_bytes())).collect();
    let read = read_bytes(&files, &Maps::default());
    for file in &read.quality.files {
        assert!(file.problem.is_none() && file.rows_set_aside == 0, "{file:?}");
    }
    let facts = facts::gather(&read.ledger.unwrap(), settings);
    let context = Context {
        slice: &facts.whole,
        detail: Some(&facts.detail),
        months: &facts.months,
        known: &facts.known,
        settings,
    };
    (Kpi::find(kpi).unwrap().read)(&context)
}

/// The value of a KPI under the usual settings.
pub(in crate::kpi) fn value(files: &[(&str, &str)], kpi: &str) -> f64 {
    reading(files, &Settings::default(), kpi).value.unwrap().value
}

/// The ids of what there is to know when reading it.
pub(in crate::kpi) fn notes(reading: &Reading) -> Vec<&'static str> {
    reading.notes.iter().map(|note| note.id).collect()
}

/// Receipts of two members and a stranger, January to April.
pub(in crate::kpi) const RECEIPTS: &str = "date;receipt;member;amount;discount;points redeemed\n\
    01.01.2025;1;2000000012345;1000,00;0;0\n\
    20.01.2025;2;2000000012345;400,00;50,00;50\n\
    10.02.2025;3;2000000012346;600,00;0;0\n\
    01.03.2025;4;2000000012346;270,00;0;30\n\
    15.03.2025;5;;100,00;25,00;0\n\
    30.04.2025;6;2000000012345;500,00;0;0\n";

/// Their points. A: 100 issued 1 January, until 15 April; 50 of them redeemed 20 January;
/// 50 issued 30 April, until 31 December; the 50 left of the first expire 16 April.
/// B: 60 issued 10 February without a day; 30 redeemed 1 March; 5 taken back 2 March.
pub(in crate::kpi) const POINTS: &str = "date;member;transaction type;points;expires on;receipt\n\
    01.01.2025;2000000012345;Начисление;100;15.04.2025;1\n\
    20.01.2025;2000000012345;Списание;50;;2\n\
    10.02.2025;2000000012346;Начисление;60;;3\n\
    01.03.2025;2000000012346;Списание;30;;4\n\
    02.03.2025;2000000012346;Корректировка;-5;;\n\
    16.04.2025;2000000012345;Сгорание;50;;\n\
    30.04.2025;2000000012345;Начисление;50;31.12.2025;6\n";

/// Both.
pub(in crate::kpi) const FILES: [(&str, &str); 2] = [("receipts.csv", RECEIPTS), ("points.csv", POINTS)];

/// A receipt at either end of five months.
pub(in crate::kpi) const LADDER_RECEIPTS: &str = "date;member;amount\n\
    01.01.2025;9999990000001;1000,00\n31.05.2025;9999990000001;10,00\n";

/// Five months of issue, see the test of ultimate-redemption-rate.
pub(in crate::kpi) const LADDER: &str = "date;member;transaction type;points\n\
    05.01.2025;9999990000001;Начисление;100\n06.01.2025;9999990000001;Списание;10\n\
    07.02.2025;9999990000001;Списание;20\n05.02.2025;9999990000002;Начисление;100\n\
    06.02.2025;9999990000002;Списание;10\n07.03.2025;9999990000002;Списание;30\n\
    05.03.2025;9999990000003;Начисление;100\n06.03.2025;9999990000003;Списание;10\n\
    07.04.2025;9999990000003;Списание;20\n05.04.2025;9999990000004;Начисление;100\n\
    06.04.2025;9999990000004;Списание;20\n07.05.2025;9999990000004;Списание;20\n\
    05.05.2025;9999990000005;Начисление;100\n06.05.2025;9999990000005;Списание;10\n";
