//! Compact JSON in little code: the bytes that serde_json writes. Its writer
//! asks after every piece whether there was an error, which writing to memory
//! never gives, and its floats bring 10 KB of tables that nothing makes smaller.

use std::fmt::{self, Display};

use serde::Serialize;
use serde::ser::{
    Error, Impossible, SerializeMap, SerializeSeq, SerializeStruct, SerializeTuple, Serializer,
};

/// The value as compact JSON, UTF-8; floats that are not finite as `null`.
///
/// # Errors
///
/// The value refuses to be serialised, or has what no type of the report has:
/// tuple structs, bytes, variants with content that carry their name outside.
pub(super) fn write(value: &impl Serialize) -> Result<Vec<u8>, Refused> {
    let mut json = Json(Vec::new());
    value.serialize(&mut json).map(|()| json.0)
}

/// A value that can't be written.
#[derive(Debug)]
pub(super) struct Refused;

impl Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the value can't be written as JSON")
    }
}

impl std::error::Error for Refused {}

impl Error for Refused {
    fn custom<T: Display>(_: T) -> Self {
        Self
    }
}

/// What is written so far. It is all that the next piece needs to know: there
/// is a comma before it unless it is the first within its brackets.
struct Json(Vec<u8>);

// Not inlined: every type that is written calls them for every field.
impl Json {
    #[inline(never)]
    fn push(&mut self, byte: u8) {
        self.0.push(byte);
    }

    #[inline(never)]
    fn literal(&mut self, text: &str) {
        self.0.extend_from_slice(text.as_bytes());
    }

    #[inline(never)]
    fn comma(&mut self) {
        if !matches!(self.0.last(), Some(b'[' | b'{')) {
            self.push(b',');
        }
    }

    #[inline(never)]
    fn name(&mut self, name: &str) {
        self.comma();
        self.text(name);
        self.push(b':');
    }

    #[inline(never)]
    fn text(&mut self, text: &str) {
        self.push(b'"');
        for byte in text.bytes() {
            let short = match byte {
                b'"' | b'\\' => byte,
                0x08 => b'b',
                b'\t' => b't',
                b'\n' => b'n',
                0x0C => b'f',
                b'\r' => b'r',
                0..0x20 => {
                    let (first, last) = (byte / 16, byte % 16);
                    self.literal("\\u00");
                    self.push(b'0' + first);
                    self.push(last + if last < 10 { b'0' } else { b'a' - 10 });
                    continue;
                }
                _ => {
                    self.push(byte);
                    continue;
                }
            };
            self.push(b'\\');
            self.push(short);
        }
        self.push(b'"');
    }

    #[inline(never)]
    fn whole(&mut self, number: u64) {
        if number > 9 {
            self.whole(number / 10);
        }
        self.push(b'0' + (number % 10) as u8);
    }

    #[inline(never)]
    fn float(&mut self, number: f64) {
        if number.is_finite() {
            self.literal(ryu::Buffer::new().format_finite(number));
        } else {
            self.literal("null");
        }
    }
}

/// Methods for what is written as something wider.
macro_rules! as_wider {
    ($($method:ident: $narrow:ty => $wide:ident;)+) => {
        $(fn $method(self, value: $narrow) -> Result<(), Refused> {
            self.$wide(value.into())
        })+
    };
}

/// Methods for what no type of the report has.
macro_rules! refused {
    ($($method:ident($($argument:ty),+) -> $written:ty;)+) => {
        $(fn $method(self, $(_: $argument),+) -> Result<$written, Refused> {
            Err(Refused)
        })+
    };
}

impl Serializer for &mut Json {
    type Ok = ();
    type Error = Refused;
    type SerializeSeq = Self;
    type SerializeTuple = Self;
    type SerializeTupleStruct = Impossible<(), Refused>;
    type SerializeTupleVariant = Impossible<(), Refused>;
    type SerializeMap = Self;
    type SerializeStruct = Self;
    type SerializeStructVariant = Impossible<(), Refused>;

    as_wider! {
        serialize_i8: i8 => serialize_i64;
        serialize_i16: i16 => serialize_i64;
        serialize_i32: i32 => serialize_i64;
        serialize_u8: u8 => serialize_u64;
        serialize_u16: u16 => serialize_u64;
        serialize_u32: u32 => serialize_u64;
        serialize_f32: f32 => serialize_f64;
    }

    fn serialize_bool(self, value: bool) -> Result<(), Refused> {
        self.literal(if value { "true" } else { "false" });
        Ok(())
    }

    fn serialize_i64(self, value: i64) -> Result<(), Refused> {
        if value < 0 {
            self.push(b'-');
        }
        self.whole(value.unsigned_abs());
        Ok(())
    }

    fn serialize_u64(self, value: u64) -> Result<(), Refused> {
        self.whole(value);
        Ok(())
    }

    fn serialize_f64(self, value: f64) -> Result<(), Refused> {
        self.float(value);
        Ok(())
    }

    fn serialize_char(self, value: char) -> Result<(), Refused> {
        self.serialize_str(value.encode_utf8(&mut [0; 4]))
    }

    fn serialize_str(self, value: &str) -> Result<(), Refused> {
        self.text(value);
        Ok(())
    }

    fn serialize_none(self) -> Result<(), Refused> {
        self.serialize_unit()
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Refused> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<(), Refused> {
        self.literal("null");
        Ok(())
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<(), Refused> {
        self.serialize_unit()
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, name: &'static str) -> Result<(), Refused> {
        self.serialize_str(name)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Result<(), Refused> {
        value.serialize(self)
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Self, Refused> {
        self.push(b'[');
        Ok(self)
    }

    fn serialize_tuple(self, _: usize) -> Result<Self, Refused> {
        self.serialize_seq(None)
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Self, Refused> {
        self.push(b'{');
        Ok(self)
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Self, Refused> {
        self.serialize_map(None)
    }

    refused! {
        serialize_bytes(&[u8]) -> ();
        serialize_tuple_struct(&'static str, usize) -> Self::SerializeTupleStruct;
        serialize_tuple_variant(&'static str, u32, &'static str, usize) -> Self::SerializeTupleVariant;
        serialize_struct_variant(&'static str, u32, &'static str, usize) -> Self::SerializeStructVariant;
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Result<(), Refused> {
        Err(Refused)
    }
}

impl SerializeSeq for &mut Json {
    type Ok = ();
    type Error = Refused;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Refused> {
        self.comma();
        value.serialize(&mut **self)
    }

    fn end(self) -> Result<(), Refused> {
        self.push(b']');
        Ok(())
    }
}

impl SerializeTuple for &mut Json {
    type Ok = ();
    type Error = Refused;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Refused> {
        SerializeSeq::serialize_element(self, value)
    }

    fn end(self) -> Result<(), Refused> {
        SerializeSeq::end(self)
    }
}

impl SerializeMap for &mut Json {
    type Ok = ();
    type Error = Refused;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Refused> {
        SerializeSeq::serialize_element(self, key)
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Refused> {
        self.push(b':');
        value.serialize(&mut **self)
    }

    fn end(self) -> Result<(), Refused> {
        self.push(b'}');
        Ok(())
    }
}

impl SerializeStruct for &mut Json {
    type Ok = ();
    type Error = Refused;

    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        name: &'static str,
        value: &T,
    ) -> Result<(), Refused> {
        self.name(name);
        value.serialize(&mut **self)
    }

    fn end(self) -> Result<(), Refused> {
        SerializeMap::end(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    use crate::message::{Arg, Message};
    use crate::report::FigureView;
    use crate::units::Day;

    fn ours(value: &impl Serialize) -> String {
        String::from_utf8(write(value).unwrap()).unwrap()
    }

    fn theirs(value: &impl Serialize) -> String {
        serde_json::to_string(value).unwrap()
    }

    proptest! {
        #[test]
        fn texts_are_those_of_serde_json(text: String, letter: char) {
            prop_assert_eq!(ours(&text), theirs(&text));
            prop_assert_eq!(ours(&letter), theirs(&letter));
        }

        #[test]
        fn whole_numbers_are_those_of_serde_json(wide: u64, signed: i64, narrow: i8) {
            let list = (wide, signed, narrow, [u64::MAX, 0, 9, 10], [i64::MIN, i64::MAX]);
            prop_assert_eq!(ours(&list), theirs(&list));
        }

        #[test]
        fn floats_read_back_as_they_were(number: f64) {
            prop_assert_eq!(ours(&number).parse::<f64>(), Ok(number));
        }
    }

    #[test]
    fn every_control_character_is_escaped_as_serde_json_does() {
        let all: String = ('\0'..='\u{80}').collect();
        assert_eq!(ours(&all), theirs(&all));
    }

    #[test]
    fn lists_objects_and_nothing_nest_as_in_serde_json() {
        #[derive(Serialize)]
        #[serde(rename_all = "camelCase")]
        struct Deep<'a> {
            an_empty_list: [u8; 0],
            lists: Vec<Vec<Option<bool>>>,
            unit: (),
            said: Vec<Message>,
            #[serde(flatten)]
            flat: std::collections::BTreeMap<&'a str, Option<i32>>,
        }
        let said = Message::new("kept").with("day", Day(0)).with("who", "a \"name\"");
        let said = said.with("range", Arg::Range { unit: crate::units::Unit::Share, low: 0.1, high: 0.25 });
        let deep = Deep {
            an_empty_list: [],
            lists: vec![vec![], vec![Some(true), None], vec![Some(false)]],
            unit: (),
            said: vec![said, Message::new("bare")],
            flat: [("brackets [{", Some(-5)), ("z", None)].into(),
        };
        assert_eq!(ours(&deep), theirs(&deep));
        assert_eq!(ours(&Vec::<FigureView>::new()), "[]");
    }

    #[test]
    fn what_the_report_has_not_is_refused() {
        #[derive(Serialize)]
        enum Outside {
            Tagged(u8),
        }
        assert!(write(&Outside::Tagged(1)).is_err());
        assert_eq!(ours(&f64::NAN), "null");
        assert_eq!(Refused.to_string(), "the value can't be written as JSON");
    }
}
