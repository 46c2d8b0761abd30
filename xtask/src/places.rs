//! Where a panic would have happened: names of source files, lines and columns,
//! which no code refers to once panics are bare traps.

use std::collections::BTreeSet;
use std::ops::Range;

use walrus::ir::{Const, Load, LoadSimd, MemArg, Store, Value, Visitor, dfs_in_order};
use walrus::{ConstExpr, Data, DataKind, Module};

/// Size of a `core::panic::Location`: a file's name, its length, line, column.
const LOCATION: usize = 16;

/// Overwrites with zeros the locations that neither code nor data points to,
/// and the names of files that only they had.
pub(crate) fn forget(module: &mut Module) {
    let code = addresses_in_code(module);
    let segments: Vec<_> = module.data.iter().map(Data::id).collect();
    for id in segments {
        let data = module.data.get_mut(id);
        let DataKind::Active { offset: ConstExpr::Value(Value::I32(base)), .. } = data.kind else { continue };
        let base = base as u32 as usize;
        let is_named = |bytes: &[u8], range: &Range<usize>| {
            let within = range.start as u32..range.end as u32;
            code.range(within.clone()).next().is_some()
                || words(bytes).any(|(_, word)| within.contains(&word))
        };
        let mut files = Vec::new();
        for (at, _) in words(&data.value).collect::<Vec<_>>() {
            let address = base + at..base + at + LOCATION;
            let Some(file) = location(&data.value, base, at) else { continue };
            if !is_named(&data.value, &address) {
                data.value[at..at + LOCATION].fill(0);
                files.push(file);
            }
        }
        for file in files {
            if !is_named(&data.value, &file) {
                data.value[file.start - base..file.end - base].fill(0);
            }
        }
    }
}

/// The address of the file's name, if a location stands here.
fn location(bytes: &[u8], base: usize, at: usize) -> Option<Range<usize>> {
    let word = |nth: usize| Some(u32::from_le_bytes(*bytes.get(at + 4 * nth..)?.first_chunk()?) as usize);
    let (start, length, line, column) = (word(0)?, word(1)?, word(2)?, word(3)?);
    let name = bytes.get(start.checked_sub(base)?..)?.get(..length)?;
    let is_file = name.len() > 3 && name.is_ascii() && name.ends_with(b".rs");
    let is_place = (1..100_000).contains(&line) && (1..1_000).contains(&column);
    (is_file && is_place).then_some(start..start + length)
}

/// Pointers are aligned.
fn words(bytes: &[u8]) -> impl Iterator<Item = (usize, u32)> {
    let (words, _) = bytes.as_chunks::<4>();
    words.iter().enumerate().map(|(at, word)| (4 * at, u32::from_le_bytes(*word)))
}

/// Every number in the code that may be an address.
fn addresses_in_code(module: &Module) -> BTreeSet<u32> {
    let mut found = Addresses(BTreeSet::new());
    for (_, function) in module.funcs.iter_local() {
        dfs_in_order(&mut found, function, function.entry_block());
    }
    found.0
}

struct Addresses(BTreeSet<u32>);

impl<'a> Visitor<'a> for Addresses {
    fn visit_const(&mut self, instr: &Const) {
        if let Value::I32(number) = instr.value {
            self.0.insert(number as u32);
        }
    }

    fn visit_load(&mut self, instr: &Load) {
        self.offset(&instr.arg);
    }

    fn visit_load_simd(&mut self, instr: &LoadSimd) {
        self.offset(&instr.arg);
    }

    fn visit_store(&mut self, instr: &Store) {
        self.offset(&instr.arg);
    }
}

impl Addresses {
    fn offset(&mut self, arg: &MemArg) {
        self.0.extend(u32::try_from(arg.offset));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use walrus::FunctionBuilder;

    /// A file's name at 1024, a location of it at 1032 and another at 1048.
    fn module(code_names: i32) -> Module {
        let mut module = Module::default();
        let memory = module.memories.add_local(false, false, 1, None, None);
        let mut bytes = b"a/bc.rs\0".to_vec();
        for line in [5_u32, 6] {
            for word in [1024, 7, line, 9] {
                bytes.extend_from_slice(&u32::to_le_bytes(word));
            }
        }
        let offset = ConstExpr::Value(Value::I32(1024));
        let data = module.data.add(DataKind::Active { memory, offset }, bytes);
        module.memories.get_mut(memory).data_segments.insert(data);
        let mut function = FunctionBuilder::new(&mut module.types, &[], &[]);
        function.func_body().i32_const(code_names).drop();
        let function = function.finish(Vec::new(), &mut module.funcs);
        module.exports.add("f", function);
        module
    }

    fn left(mut module: Module) -> Vec<u8> {
        forget(&mut module);
        let data = module.data.iter().next().unwrap();
        data.value.clone()
    }

    #[test]
    fn what_nothing_points_to_goes() {
        assert_eq!(left(module(7)), [0; 40]);
    }

    #[test]
    fn what_code_points_to_stays_with_its_file() {
        let left = left(module(1032));
        assert_eq!(left[..24], module(1032).data.iter().next().unwrap().value[..24]);
        assert_eq!(left[24..], [0; 16]);
    }
}
