//! Options from JavaScript: like serde-wasm-bindgen, but a key that is not
//! known is refused, as on the command line, instead of passed over.

use js_sys::{Array, Object, Reflect};
use serde::de::value::MapDeserializer;
use serde::de::{DeserializeOwned, Deserializer, Error as _, IntoDeserializer, Visitor};
use serde_wasm_bindgen::Error;
use wasm_bindgen::{JsCast, JsValue};

use super::error::misuse;

/// Reads an option; `what` names it in the error.
///
/// # Errors
///
/// It has another form.
pub(super) fn read<T: DeserializeOwned>(what: &str, value: JsValue) -> Result<T, JsValue> {
    T::deserialize(Strict(value)).map_err(|error| {
        let sentence = error.to_string();
        misuse(&format!("{what}: {}", sentence.trim_start_matches("Error: ")))
    })
}

struct Strict(JsValue);

impl Strict {
    fn entries(&self) -> Result<Vec<(String, Self)>, Error> {
        let keys = Object::keys(self.0.unchecked_ref::<Object>());
        let entry = |key: JsValue| {
            let value = Reflect::get(&self.0, &key).map_err(|_| Error::custom("a property can't be read"))?;
            Ok((key.as_string().unwrap_or_default(), Self(value)))
        };
        // A key set to `undefined` is one that was not given.
        let given = keys.iter().map(entry);
        given.filter(|entry| !entry.as_ref().is_ok_and(|(_, value)| value.0.is_undefined())).collect()
    }
}

/// What has no keys is read as serde-wasm-bindgen reads it.
macro_rules! plain {
    ($($method:ident)*) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
            serde_wasm_bindgen::Deserializer::from(self.0).$method(visitor)
        }
    )*};
}

impl<'de> Deserializer<'de> for Strict {
    type Error = Error;

    plain! {
        deserialize_any deserialize_ignored_any deserialize_bool deserialize_char
        deserialize_i8 deserialize_i16 deserialize_i32 deserialize_i64
        deserialize_u8 deserialize_u16 deserialize_u32 deserialize_u64 deserialize_f32 deserialize_f64
        deserialize_str deserialize_string deserialize_bytes deserialize_byte_buf
        deserialize_identifier deserialize_unit deserialize_seq
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        if !self.0.is_object() || Array::is_array(&self.0) {
            return Err(Error::custom("expected an object"));
        }
        visitor.visit_map(MapDeserializer::new(self.entries()?.into_iter()))
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        _fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        self.deserialize_map(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        if self.0.is_null() || self.0.is_undefined() {
            visitor.visit_none()
        } else {
            visitor.visit_some(self)
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Error> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        serde_wasm_bindgen::Deserializer::from(self.0).deserialize_enum(name, variants, visitor)
    }

    fn deserialize_unit_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Error> {
        serde_wasm_bindgen::Deserializer::from(self.0).deserialize_unit_struct(name, visitor)
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, length: usize, visitor: V) -> Result<V::Value, Error> {
        serde_wasm_bindgen::Deserializer::from(self.0).deserialize_tuple(length, visitor)
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        length: usize,
        visitor: V,
    ) -> Result<V::Value, Error> {
        serde_wasm_bindgen::Deserializer::from(self.0).deserialize_tuple_struct(name, length, visitor)
    }
}

impl IntoDeserializer<'_, Error> for Strict {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}
