//! Do all languages say the same things: the same files, messages, attributes and variables?

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;

/// What a language has: by file, `message` or `message.attribute` with the variables in it.
type Texts = BTreeMap<String, BTreeMap<String, BTreeSet<String>>>;

#[test]
fn all_languages_say_the_same_things() {
    let languages: Vec<(String, Texts)> =
        folders().into_iter().map(|folder| (name(&folder), read(&folder))).collect();
    assert!(languages.len() > 1, "texts/ holds fewer than two languages");
    let (first, expected) = &languages[0];
    for (language, found) in &languages[1..] {
        for (file, messages) in expected {
            let other = found.get(file).unwrap_or_else(|| panic!("texts/{language} lacks {file}"));
            let ids = |texts: &BTreeMap<String, _>| texts.keys().cloned().collect::<BTreeSet<String>>();
            let differing: Vec<_> = ids(messages).symmetric_difference(&ids(other)).cloned().collect();
            assert!(differing.is_empty(), "{file}: in {first} or in {language} alone: {differing:?}");
            for (id, variables) in messages {
                assert_eq!(variables, &other[id], "variables of {id} in {first} and in {language} ({file})");
            }
        }
        assert_eq!(expected.len(), found.len(), "texts/{language} holds files that texts/{first} lacks");
    }
}

#[test]
fn an_id_stands_in_one_file_alone() {
    for folder in folders() {
        let mut seen: BTreeMap<String, String> = BTreeMap::new();
        for (file, messages) in read(&folder) {
            for id in messages.into_keys() {
                if let Some(earlier) = seen.insert(id.clone(), file.clone()) {
                    panic!("{id} stands in {earlier} and in {file} of {}", name(&folder));
                }
            }
        }
    }
}

fn folders() -> Vec<PathBuf> {
    let texts = Path::new(env!("CARGO_MANIFEST_DIR")).join("texts");
    let entries = fs::read_dir(texts).expect("texts/").map(|entry| entry.unwrap().path());
    let mut folders: Vec<_> = entries.filter(|path| path.is_dir()).collect();
    folders.sort();
    folders
}

fn name(path: &Path) -> String {
    path.file_name().unwrap().to_string_lossy().into_owned()
}

fn read(folder: &Path) -> Texts {
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    files.map(|file| (name(&file), messages(&file))).collect()
}

fn messages(file: &Path) -> BTreeMap<String, BTreeSet<String>> {
    let text = fs::read_to_string(file).unwrap();
    let resource = parser::parse(text.as_str())
        .unwrap_or_else(|(_, errors)| panic!("{} can't be read: {errors:?}", file.display()));
    let mut found = BTreeMap::new();
    let mut add = |id: String, pattern: &Pattern<&str>| {
        let mut variables = BTreeSet::new();
        in_pattern(pattern, &mut variables);
        let twice = found.insert(id.clone(), variables).is_some();
        assert!(!twice, "{id} stands twice in {}", file.display());
    };
    for entry in &resource.body {
        let (id, value, attributes) = match entry {
            Entry::Message(message) => (message.id.name, message.value.as_ref(), &message.attributes),
            // Terms are a language's own business: cases, say.
            Entry::Term(_) | Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => {
                continue;
            }
            Entry::Junk { content } => panic!("{}: {content}", file.display()),
        };
        if let Some(pattern) = value {
            add(id.to_owned(), pattern);
        }
        for attribute in attributes {
            add(format!("{id}.{}", attribute.id.name), &attribute.value);
        }
    }
    found
}

fn in_pattern(pattern: &Pattern<&str>, variables: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            in_expression(expression, variables);
        }
    }
}

fn in_expression(expression: &Expression<&str>, variables: &mut BTreeSet<String>) {
    match expression {
        Expression::Inline(inline) => in_inline(inline, variables),
        Expression::Select { selector, variants } => {
            in_inline(selector, variables);
            for variant in variants {
                in_pattern(&variant.value, variables);
            }
        }
    }
}

fn in_inline(inline: &InlineExpression<&str>, variables: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            variables.insert(id.name.to_owned());
        }
        InlineExpression::Placeable { expression } => in_expression(expression, variables),
        InlineExpression::FunctionReference { arguments, .. } => {
            for argument in &arguments.positional {
                in_inline(argument, variables);
            }
        }
        InlineExpression::StringLiteral { .. }
        | InlineExpression::NumberLiteral { .. }
        | InlineExpression::MessageReference { .. }
        | InlineExpression::TermReference { .. } => {}
    }
}
