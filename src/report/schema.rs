//! The JSON Schema of the report, `docs/report.schema.json`, made from the types of the
//! view model. Only the tests compile it.

use std::borrow::Cow;

use schemars::generate::SchemaSettings;
use schemars::transform::{RecursiveTransform, transform_subschemas};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Value, json};

use super::Report;
use crate::flat_map::FlatMap;
use crate::kpi::FAMILIES;
use crate::report::Cut;
use crate::units::{Day, Money, Month, Quantity};

/// Fields that hold an id or a list of them: words in small letters joined by hyphens.
const IDS: [&str; 6] = ["id", "kpi", "kpis", "source", "sources", "group"];

/// Ids of the families.
pub(super) fn families() -> Vec<&'static str> {
    FAMILIES.iter().map(|family| family.id).collect()
}

/// One of what figures can be broken down by.
pub(super) fn breakdown() -> Value {
    let all = Cut::all();
    json!({ "type": "string", "anyOf": [
        { "enum": all.iter().map(Cut::id).collect::<Vec<_>>() },
        { "pattern": "^column:." },
    ] })
}

/// The schema as it is committed.
fn schema() -> String {
    let settings = SchemaSettings::draft2020_12().for_serialize();
    let settings = settings.with_transform(RecursiveTransform(tighten)).with_transform(plain);
    let schema = settings.into_generator().into_root_schema_for::<Report>();
    let mut written = serde_json::to_string_pretty(&schema).unwrap();
    written.push('\n');
    written
}

/// Nothing beside the fields that are named, ids that look like ids, and no word that
/// JSON Schema does not define.
fn tighten(schema: &mut Schema) {
    // Values of the settings where a document leaves them out: the report leaves out none.
    schema.remove("default");
    let known = ["date", "regex"];
    if !schema.get("format").and_then(Value::as_str).is_some_and(|format| known.contains(&format)) {
        schema.remove("format");
    }
    // The largest that 32 bits hold says nothing of the figure.
    schema.remove("maximum");
    let Some(Value::Object(fields)) = schema.get_mut("properties") else { return };
    for (_, field) in fields.iter_mut().filter(|(name, _)| IDS.contains(&name.as_str())) {
        let is_list = field.get("items").is_some();
        let words = if is_list { &mut field["items"] } else { field };
        let is_text = |kind: &Value| *kind == "string" || *kind == json!(["string", "null"]);
        if words.get("type").is_some_and(is_text) {
            words["pattern"] = json!("^[a-z][a-z0-9-]*$");
        }
    }
    schema.insert("additionalProperties".to_owned(), json!(false));
}

/// Descriptions as sentences for those who do not read Rust: no links to its items, and
/// lines as they come.
fn plain(schema: &mut Schema) {
    if let Some(Value::String(text)) = schema.get_mut("description") {
        *text = text.replace("[`", "`").replace("`]", "`").replace('\n', " ");
    }
    transform_subschemas(&mut plain, schema);
}

macro_rules! schemas {
    ($($name:ident: $schema:tt;)+) => {
        $(impl JsonSchema for $name {
            fn schema_name() -> Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                json_schema!($schema)
            }
        })+
    };
}

schemas! {
    Day: {
        "description": "A calendar day.",
        "type": "string",
        "format": "date",
        "pattern": "^\\d{4}-\\d{2}-\\d{2}$",
    };
    Month: {
        "description": "A calendar month.",
        "type": "string",
        "pattern": "^\\d{4}-(0[1-9]|1[0-2])$",
    };
    Money: {
        "description": "Money in major units, exact to the minor unit.",
        "type": "number",
    };
    Quantity: {
        "description": "Quantity of goods, exact to the thousandth.",
        "type": "number",
    };
}

impl<K, V: JsonSchema> JsonSchema for FlatMap<K, V> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        format!("MapOf{}", V::schema_name()).into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let value = generator.subschema_for::<V>();
        json_schema!({ "type": "object", "additionalProperties": value })
    }
}

/// Rewrites the schema when `UPDATE=1`; otherwise holds it to the engine's types.
#[test]
fn the_schema_of_the_report_is_that_of_its_types() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/report.schema.json");
    let written = schema();
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(path, &written).unwrap();
    }
    let committed = std::fs::read_to_string(path).unwrap_or_default();
    assert!(committed == written, "run `cargo xtask docs` to bring docs/report.schema.json up to date");
}

/// Every object either names its fields and allows no other, or says what all of its
/// values are; every field is there, be it `null`.
#[test]
fn nothing_in_the_schema_is_left_open() {
    fn look(at: &Value) {
        match at {
            Value::Object(schema) => {
                if schema.get("type") == Some(&json!("object")) {
                    assert!(schema.contains_key("additionalProperties"), "open: {schema:?}");
                }
                if let Some(Value::Object(fields)) = schema.get("properties") {
                    let required = schema["required"].as_array().unwrap();
                    assert_eq!(required.len(), fields.len(), "may be absent: {schema:?}");
                }
                schema.values().for_each(look);
            }
            Value::Array(all) => all.iter().for_each(look),
            _ => {}
        }
    }
    look(&serde_json::from_str(&schema()).unwrap());
}
