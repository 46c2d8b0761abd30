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

// Not inlined: every type that is read calls them.
impl Strict<'_> {
    fn is_nothing(self) -> bool {
        self.0.is_null() || self.0.is_undefined()
    }

    #[inline(never)]
    fn text(self, expected: &dyn Expected) -> Result<String, Fault> {
        self.0.as_string().ok_or_else(|| self.not(expected))
    }

    #[inline(never)]
    fn number(self, expected: &dyn Expected) -> Result<f64, Fault> {
        self.0.as_f64().ok_or_else(|| self.not(expected))
    }

    #[inline(never)]
    fn whole(self, expected: &dyn Expected) -> Result<i64, Fault> {
        let number = self.number(expected)?;
        let whole = number as i64;
        if whole as f64 == number { Ok(whole) } else { Err(self.not(expected)) }
    }

    #[inline(never)]
    fn not(self, expected: &dyn Expected) -> Fault {
        self.found(Fault(format!("expected {expected}")))
    }

    /// The fault with what was found, unless it says so already.
    #[inline(never)]
    fn found(self, fault: Fault) -> Fault {
        let names_it = !fault.0.starts_with("expected ") || fault.0.contains(", found ");
        match JSON::stringify(self.0) {
            Ok(json) if !names_it => Fault(format!("{}, found {}", fault.0, String::from(json))),
            _ => fault,
        }
    }
}

/// Methods that read what the named one reads.
macro_rules! as_others {
    ($($method:ident => $other:ident;)+) => {
        $(fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
            self.$other(visitor)
        })+
    };
}

impl<'de> Deserializer<'de> for Strict<'_> {
    type Error = Fault;

    as_others! {
        deserialize_str => deserialize_string;
        deserialize_char => deserialize_string;
        deserialize_identifier => deserialize_string;
        deserialize_u8 => deserialize_i64;
        deserialize_u16 => deserialize_i64;
        deserialize_u32 => deserialize_i64;
        deserialize_u64 => deserialize_i64;
        deserialize_i8 => deserialize_i64;
        deserialize_i16 => deserialize_i64;
        deserialize_i32 => deserialize_i64;
        deserialize_f32 => deserialize_f64;
    }

    /// What has no form of its own; no option is like that.
    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        Err(self.not(&visitor))
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self.0.as_bool() {
            Some(flag) => visitor.visit_bool(flag),
            None => Err(self.not(&visitor)),
        }
    }

    fn deserialize_i64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        let whole = self.whole(&visitor)?;
        visitor.visit_i64(whole).map_err(|fault| self.found(fault))
    }

    fn deserialize_f64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        let number = self.number(&visitor)?;
        visitor.visit_f64(number)
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        let text = self.text(&visitor)?;
        visitor.visit_str(&text).map_err(|fault| self.found(fault))
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
        let name = self.text(&"a name")?;
        visitor.visit_enum(serde::de::value::StringDeserializer::new(name))
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        if !self.0.is_object() || Array::is_array(self.0) {
            return Err(self.not(&visitor));
        }
        visitor.visit_map(Entries::of(self.0.unchecked_ref()))
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        _fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        self.deserialize_map(visitor)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        if !Array::is_array(self.0) {
            return Err(self.not(&visitor));
        }
        visitor.visit_seq(Items { items: self.0.unchecked_ref(), next: 0 })
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, _length: usize, visitor: V) -> Result<V::Value, Fault> {
        self.deserialize_seq(visitor)
    }

    forward_to_deserialize_any! {
        bytes byte_buf unit unit_struct tuple_struct ignored_any
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
