//! Options from JavaScript. Unlike serde-wasm-bindgen, a key that is not known
//! is refused, as on the command line, and an error says at which key.

use std::fmt;

use js_sys::{Array, JSON, Object, Reflect};
use serde::de::{
    DeserializeOwned, DeserializeSeed, Deserializer, Expected, MapAccess, SeqAccess, Unexpected, Visitor,
};
use serde::forward_to_deserialize_any;
use wasm_bindgen::{JsCast, JsValue};

use super::error::misuse;

/// Reads an option; `what` names it in the error.
///
/// # Errors
///
/// It has another form.
pub(super) fn read<T: DeserializeOwned>(what: &str, value: JsValue) -> Result<T, JsValue> {
    T::deserialize(Strict(&value)).map_err(|fault| misuse(&format!("{what}: {fault}")))
}

/// Reads an option that may be left out.
///
/// # Errors
///
/// It has another form.
pub(super) fn optional<T: DeserializeOwned>(what: &str, value: JsValue) -> Result<Option<T>, JsValue> {
    if Strict(&value).is_nothing() { Ok(None) } else { read(what, value).map(Some) }
}

/// What is wrong with an option.
#[derive(Debug)]
struct Fault(String);

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Fault {}

impl serde::de::Error for Fault {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self(message.to_string())
    }

    /// Without serde's words for what was found: they would bring the printing
    /// of floats into the wasm, and JavaScript shows its own values better.
    fn invalid_type(_found: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self(format!("expected {expected}"))
    }

    fn invalid_value(_found: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self(format!("expected {expected}"))
    }
}

#[derive(Clone, Copy)]
struct Strict<'a>(&'a JsValue);

impl Strict<'_> {
    fn is_nothing(self) -> bool {
        self.0.is_null() || self.0.is_undefined()
    }

    /// The fault with what was found, unless it says so already.
    fn found(self, fault: Fault) -> Fault {
        let names_it = !fault.0.starts_with("expected ") || fault.0.contains(", found ");
        match JSON::stringify(self.0) {
            Ok(json) if !names_it => Fault(format!("{}, found {}", fault.0, String::from(json))),
            _ => fault,
        }
    }
}

impl<'de> Deserializer<'de> for Strict<'_> {
    type Error = Fault;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        let read = if let Some(text) = self.0.as_string() {
            visitor.visit_string(text)
        } else if let Some(flag) = self.0.as_bool() {
            visitor.visit_bool(flag)
        } else if let Some(number) = self.0.as_f64() {
            let whole = number as i64;
            if whole as f64 == number { visitor.visit_i64(whole) } else { visitor.visit_f64(number) }
        } else if self.0.is_object() && !Array::is_array(self.0) {
            return visitor.visit_map(Entries::of(self.0.unchecked_ref()));
        } else {
            visitor.visit_unit()
        };
        read.map_err(|fault| self.found(fault))
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        if self.is_nothing() { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Fault> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _name: &'static str,
        _variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        let name = self.0.as_string().ok_or_else(|| self.found(Fault("expected a name".to_owned())))?;
        visitor.visit_enum(serde::de::value::StringDeserializer::new(name))
    }

    /// Only where a list is asked for: every visitor of a struct would bring the
    /// reading of it from a list into the wasm.
    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        if Array::is_array(self.0) {
            return visitor.visit_seq(Items { items: self.0.unchecked_ref(), next: 0 });
        }
        Err(self.found(Fault("expected a list".to_owned())))
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self.0.as_bool() {
            Some(flag) => visitor.visit_bool(flag),
            None => Err(self.found(Fault("expected true or false".to_owned()))),
        }
    }

    forward_to_deserialize_any! {
        i8 i16 i32 i64 u8 u16 u32 u64 f32 f64 char str string bytes byte_buf unit unit_struct
        tuple tuple_struct map struct identifier ignored_any
    }
}

/// The entries of an object, one after another.
struct Entries<'a> {
    object: &'a Object,
    keys: Array,
    next: u32,
    key: String,
    value: JsValue,
}

impl<'a> Entries<'a> {
    fn of(object: &'a Object) -> Self {
        let keys = Object::keys(object).unchecked_into();
        Self { object, keys, next: 0, key: String::new(), value: JsValue::UNDEFINED }
    }
}

impl<'de> MapAccess<'de> for Entries<'_> {
    type Error = Fault;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Fault> {
        while self.next < self.keys.length() {
            let key = self.keys.get(self.next);
            self.next += 1;
            self.value = Reflect::get(self.object, &key).unwrap_or(JsValue::UNDEFINED);
            self.key = key.as_string().unwrap_or_default();
            // A key set to `undefined` is one that was not given.
            if !self.value.is_undefined() {
                return seed.deserialize(Strict(&key)).map(Some);
            }
        }
        Ok(None)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Fault> {
        let key = &self.key;
        seed.deserialize(Strict(&self.value)).map_err(|fault| Fault(format!("{key}: {fault}")))
    }
}

/// The items of a list, one after another.
struct Items<'a> {
    items: &'a Array,
    next: u32,
}

impl<'de> SeqAccess<'de> for Items<'_> {
    type Error = Fault;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Fault> {
        if self.next == self.items.length() {
            return Ok(None);
        }
        let item = self.items.get(self.next);
        self.next += 1;
        seed.deserialize(Strict(&item)).map(Some)
    }
}
