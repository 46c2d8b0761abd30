//! Options from JavaScript: like serde-wasm-bindgen, but a key that is not
//! known is refused, as on the command line, instead of passed over.

use js_sys::{Array, Object, Reflect};
use serde::de::value::MapDeserializer;
use serde::de::{DeserializeOwned, Deserializer, Error as _, IntoDeserializer, Visitor};
use serde::forward_to_deserialize_any;
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

impl<'de> Deserializer<'de> for Strict {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        if self.0.is_object() && !Array::is_array(&self.0) {
            return visitor.visit_map(MapDeserializer::new(self.entries()?.into_iter()));
        }
        serde_wasm_bindgen::Deserializer::from(self.0).deserialize_any(visitor)
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

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 u8 u16 u32 u64 f32 f64 char str string bytes byte_buf unit unit_struct
        seq tuple tuple_struct map struct identifier ignored_any
    }
}

impl IntoDeserializer<'_, Error> for Strict {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}
