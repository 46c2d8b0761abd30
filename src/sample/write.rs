//! CSV as Russian tills write it: semicolons, decimal commas, `31.12.2025 23:59`.

use crate::units::{Day, Month};

/// A table being written.
pub(super) struct Csv {
    bytes: Vec<u8>,
}

impl Csv {
    pub(super) fn with_header(header: &str) -> Self {
        let mut csv = Self::fields();
        csv.bytes.extend_from_slice(header.as_bytes());
        csv.bytes.extend_from_slice(b"\r\n");
        csv
    }

    /// Fields that several rows share; see [`Self::copy`].
    pub(super) const fn fields() -> Self {
        Self { bytes: Vec::new() }
    }

    /// Adds fields written before.
    pub(super) fn copy(&mut self, fields: &Self) {
        self.bytes.extend_from_slice(&fields.bytes);
    }

    pub(super) fn clear(&mut self) {
        self.bytes.clear();
    }

    #[inline(never)]
    pub(super) fn text(&mut self, text: &str) {
        let quoted = text.contains(['"', ';']);
        if quoted {
            self.bytes.push(b'"');
        }
        for &byte in text.as_bytes() {
            if byte == b'"' {
                self.bytes.push(b'"');
            }
            self.bytes.push(byte);
        }
        if quoted {
            self.bytes.push(b'"');
        }
        self.bytes.push(b';');
    }

    #[inline(never)]
    pub(super) fn number(&mut self, number: i64) {
        self.sign(number);
        self.digits(number.unsigned_abs(), 1);
        self.bytes.push(b';');
    }

    /// Kopecks as roubles, `-1299,90`.
    pub(super) fn money(&mut self, kopecks: i64) {
        self.decimal(kopecks, 100, 2);
    }

    /// Thousandths: `2` or `0,345`.
    pub(super) fn quantity(&mut self, thousandths: i64) {
        match thousandths % 1000 {
            0 => self.number(thousandths / 1000),
            _ => self.decimal(thousandths, 1000, 3),
        }
    }

    /// The number of a receipt, unique over all stores and days.
    #[inline(never)]
    pub(super) fn receipt(&mut self, store: usize, serial: u32) {
        self.digits(store as u64 + 1, 2);
        self.bytes.push(b'-');
        self.digits(u64::from(serial), 6);
        self.bytes.push(b';');
    }

    pub(super) fn date(&mut self, day: Day) {
        self.calendar_day(day);
        self.bytes.push(b';');
    }

    pub(super) fn date_time(&mut self, day: Day, minute: u16) {
        self.calendar_day(day);
        self.bytes.push(b' ');
        self.digits(u64::from(minute / 60), 2);
        self.bytes.push(b':');
        self.digits(u64::from(minute % 60), 2);
        self.bytes.push(b';');
    }

    /// `10.2025`
    pub(super) fn month(&mut self, month: Month) {
        self.month_digits(month);
        self.bytes.push(b';');
    }

    /// Thousandths as per cent: `68,5%`
    pub(super) fn percent(&mut self, thousandths: i64) {
        self.decimal(thousandths, 10, 1);
        self.bytes.pop();
        self.bytes.extend_from_slice(b"%;");
    }

    pub(super) fn end_row(&mut self) {
        self.bytes.pop();
        self.bytes.extend_from_slice(b"\r\n");
    }

    pub(super) fn into_bytes(self) -> Vec<u8> {
        self.bytes
    }

    #[inline(never)]
    fn calendar_day(&mut self, day: Day) {
        let month = day.month();
        self.digits(day.since(month.first()) as u64 + 1, 2);
        self.bytes.push(b'.');
        self.month_digits(month);
    }

    #[inline(never)]
    fn month_digits(&mut self, month: Month) {
        self.digits(month.0.rem_euclid(12) as u64 + 1, 2);
        self.bytes.push(b'.');
        self.digits(month.0.div_euclid(12) as u64, 4);
    }

    #[inline(never)]
    fn decimal(&mut self, parts: i64, per_one: u64, digits: usize) {
        self.sign(parts);
        self.digits(parts.unsigned_abs() / per_one, 1);
        self.bytes.push(b',');
        self.digits(parts.unsigned_abs() % per_one, digits);
        self.bytes.push(b';');
    }

    fn sign(&mut self, number: i64) {
        if number < 0 {
            self.bytes.push(b'-');
        }
    }

    #[inline(never)]
    fn digits(&mut self, mut number: u64, least: usize) {
        let mut digits = [b'0'; 20];
        let mut from = digits.len();
        while number > 0 || digits.len() - from < least {
            from -= 1;
            digits[from] = b'0' + (number % 10) as u8;
            number /= 10;
        }
        self.bytes.extend_from_slice(&digits[from..]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_written_as_tills_write_them() {
        let mut csv = Csv::with_header("А;Б");
        csv.text("Монитор 27\"");
        csv.number(-12);
        csv.money(129_990);
        csv.money(-5);
        csv.quantity(2000);
        csv.quantity(345);
        csv.receipt(2, 4512);
        csv.date(Day::from_iso("2025-12-31").unwrap());
        csv.date_time(Day::from_iso("2026-01-02").unwrap(), 23 * 60 + 9);
        csv.month(Day::from_iso("2026-01-02").unwrap().month());
        csv.percent(685);
        csv.end_row();
        let expected = "А;Б\r\n\"Монитор 27\"\"\";-12;1299,90;-0,05;2;0,345;03-004512;31.12.2025;02.01.2026 23:09;01.2026;68,5%\r\n";
        assert_eq!(String::from_utf8(csv.into_bytes()).unwrap(), expected);
    }
}
