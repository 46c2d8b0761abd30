//! Rust's panics in the wasm: where one begins, only a trap is left.

use std::collections::HashSet;

use crate::links;
use anyhow::{Context, Result, ensure};
use walrus::ir::{Instr, InstrSeq, Unreachable, VisitorMut, dfs_pre_order_mut};
use walrus::{FunctionId, FunctionKind, LocalFunction, Module, ModuleConfig};

/// Between the name of a function and its number.
const MARK: char = '#';

/// The same module without what panics would say: each call of a panic, together
/// with the code that prepares it, becomes a single `unreachable`.
///
/// # Errors
///
/// The bytes are no wasm module, or it names no function that panics.
pub(crate) fn silenced(wasm: &[u8]) -> Result<Vec<u8>> {
    let mut module = ModuleConfig::new()
        .strict_validate(false)
        .generate_dwarf(false)
        .parse(wasm)
        .context("the compiled wasm")?;
    let mut traps: HashSet<FunctionId> = entries(&module).collect();
    ensure!(!traps.is_empty(), "the wasm names no panic: its profile in Cargo.toml must keep symbols");
    for id in &traps {
        let body = module.funcs.get_mut(*id).kind.unwrap_local_mut();
        leave_a_trap(body.block_mut(body.entry_block()), 0);
    }
    // A function that does nothing but panic is a trap for its callers too.
    loop {
        let known = traps.len();
        for (id, function) in module.funcs.iter_local_mut() {
            let entry = function.entry_block();
            dfs_pre_order_mut(&mut Silencer { traps: &traps }, function, entry);
            if is_a_trap(function) {
                traps.insert(id);
            }
        }
        if traps.len() == known {
            number(&mut module);
            return Ok(module.emit_wasm());
        }
    }
}

/// The functions where a panic begins. As they never return, they have no results.
fn entries(module: &Module) -> impl Iterator<Item = FunctionId> {
    module.funcs.iter().filter_map(|function| {
        let name = function.name.as_deref()?;
        let local = matches!(function.kind, FunctionKind::Local(_));
        let returns = !module.types.results(function.ty()).is_empty();
        (local && !returns && never_returns(&path(name))).then(|| function.id())
    })
}

/// Makes its number part of every function's name: so it can be told when
/// wasm-bindgen has taken others away. What the linker wrote down speaks of it.
fn number(module: &mut Module) {
    for function in module.funcs.iter_mut() {
        let number = function.id().index();
        let name = function.name.get_or_insert_default();
        *name = format!("{name}{MARK}{number}");
    }
    for section in links::SECTIONS {
        module.customs.remove_raw(section);
    }
}

/// The symbol and the number of a function, if its name has them.
pub(crate) fn numbered(name: &str) -> Option<(&str, usize)> {
    let (symbol, number) = name.rsplit_once(MARK)?;
    Some((symbol, number.parse().ok()?))
}

/// The path of a function as Rust writes it, without its hash.
pub(crate) fn path(symbol: &str) -> String {
    format!("{:#}", rustc_demangle::demangle(symbol))
}

/// Is this one of the standard library's functions that panic, whatever they are given?
fn never_returns(path: &str) -> bool {
    const EXACT: [&str; 17] = [
        "__rustc::rust_begin_unwind",
        "__rustc::rust_panic",
        "alloc::alloc::handle_alloc_error",
        "alloc::raw_vec::capacity_overflow",
        "alloc::raw_vec::handle_error",
        "core::cell::panic_already_borrowed",
        "core::cell::panic_already_mutably_borrowed",
        "core::option::expect_failed",
        "core::option::unwrap_failed",
        "core::result::unwrap_failed",
        "core::slice::copy_from_slice_impl::len_mismatch_fail",
        "core::slice::sort::shared::smallsort::panic_on_ord_violation",
        "core::str::slice_error_fail",
        "core::str::slice_error_fail_rt",
        "std::panicking::panic_with_hook",
        "std::sync::lazy_lock::panic_poisoned",
        "std::thread::local::panic_access_error",
    ];
    let within = |module: &str, ends: &str| path.starts_with(module) && path.ends_with(ends);
    EXACT.contains(&path)
        || path.starts_with("core::panicking::")
        || within("core::slice::index::slice_", "_fail")
        || within("<alloc::vec::Vec<", "::assert_failed")
}

struct Silencer<'a> {
    traps: &'a HashSet<FunctionId>,
}

impl VisitorMut for Silencer<'_> {
    fn start_instr_seq_mut(&mut self, seq: &mut InstrSeq) {
        let panics = |instr: &Instr| matches!(instr, Instr::Call(call) if self.traps.contains(&call.func));
        let Some(call) = seq.instrs.iter().position(|(instr, _)| panics(instr)) else {
            return;
        };
        // Nobody sees what was stored for a message that is never written.
        let prepared = seq.instrs[..call].iter().rev().take_while(|(instr, _)| runs_straight(instr)).count();
        leave_a_trap(seq, call - prepared);
    }
}

/// Puts a trap in the place of everything from an instruction on.
fn leave_a_trap(seq: &mut InstrSeq, from: usize) {
    seq.instrs.truncate(from);
    seq.instrs.push((Unreachable {}.into(), Default::default()));
}

fn is_a_trap(function: &LocalFunction) -> bool {
    let body = &function.block(function.entry_block()).instrs;
    matches!(body.first(), Some((Instr::Unreachable(_), _)))
}

/// Does it go on to the next instruction, and touch nothing outside the module?
fn runs_straight(instr: &Instr) -> bool {
    matches!(
        instr,
        Instr::Const(_)
            | Instr::LocalGet(_)
            | Instr::LocalSet(_)
            | Instr::LocalTee(_)
            | Instr::GlobalGet(_)
            | Instr::GlobalSet(_)
            | Instr::Binop(_)
            | Instr::Unop(_)
            | Instr::Select(_)
            | Instr::Drop(_)
            | Instr::Load(_)
            | Instr::Store(_)
            | Instr::MemoryCopy(_)
            | Instr::MemoryFill(_)
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use walrus::{FunctionBuilder, ValType};

    #[test]
    fn panics_are_known_by_name() {
        for symbol in [
            "_RNvCsfLfy6EI15iL_7___rustc17rust_begin_unwind",
            "_RNvNtCsgXGp5Oqx2Ny_4core9panicking18panic_bounds_check",
            "_RNvNtNtCsgXGp5Oqx2Ny_4core9panicking11panic_const23panic_const_div_by_zero",
            "_RNvNtNtCsgXGp5Oqx2Ny_4core5slice5index16slice_index_fail",
            "_RNvNtCs5cOc02OMXlo_5alloc7raw_vec12handle_error",
            "_ZN4core6result13unwrap_failed17h2f81086667b2cd1aE",
        ] {
            assert!(never_returns(&path(symbol)), "{}", path(symbol));
        }
    }

    #[test]
    fn what_returns_or_throws_is_left_alone() {
        for symbol in [
            "_RNvMNtCs86o9dxWySvj_9hashbrown3rawNtB2_11Fallibility17capacity_overflow",
            "_RNvMs_NtNtCsgXGp5Oqx2Ny_4core3fmtNtB5_9Formatter3pad",
            "_RNvNtNtCsebHcaeoSrxy_3std9panicking11panic_count8increase",
            "_ZN12wasm_bindgen9throw_str17hfb4a7bcf48d457d5E",
            "_ZN18loyalty_calculator4core9panicking5panic17hfb4a7bcf48d457d5E",
            "__wbindgen_malloc",
        ] {
            assert!(!never_returns(&path(symbol)), "{}", path(symbol));
        }
    }

    /// A panic, one that calls it after a store, and one that calls the second if its argument is not 0.
    #[test]
    fn a_panic_and_what_prepares_it_become_a_trap() {
        let mut module = Module::default();
        let mut panic = FunctionBuilder::new(&mut module.types, &[ValType::I32], &[]);
        panic.name("_RNvNtCsgXGp5Oqx2Ny_4core9panicking5panic".to_owned()).func_body().i32_const(7).drop();
        let argument = module.locals.add(ValType::I32);
        let panic = panic.finish(vec![argument], &mut module.funcs);

        let mut always = FunctionBuilder::new(&mut module.types, &[], &[ValType::I32]);
        always.func_body().i32_const(1).drop().i32_const(2).call(panic).unreachable();
        let always = always.finish(Vec::new(), &mut module.funcs);

        let mut sometimes = FunctionBuilder::new(&mut module.types, &[ValType::I32], &[ValType::I32]);
        let given = module.locals.add(ValType::I32);
        sometimes.func_body().local_get(given).if_else(
            ValType::I32,
            |then| {
                then.call(always);
            },
            |otherwise| {
                otherwise.i32_const(3);
            },
        );
        let sometimes = sometimes.finish(vec![given], &mut module.funcs);
        for (name, id) in [("panic", panic), ("always", always), ("sometimes", sometimes)] {
            module.exports.add(name, id);
        }

        let silenced = Module::from_buffer(&silenced(&module.emit_wasm()).unwrap()).unwrap();
        let body =
            |name: &str| silenced.funcs.get(silenced.exports.get_func(name).unwrap()).kind.unwrap_local();
        for name in ["panic", "always"] {
            assert!(is_a_trap(body(name)) && body(name).size() == 1, "{name}");
        }
        let entry = body("sometimes").block(body("sometimes").entry_block());
        let Some((Instr::IfElse(branches), _)) = entry.instrs.get(1) else {
            panic!("{:?}", entry.instrs);
        };
        let branch = |id| &body("sometimes").block(id).instrs;
        assert!(matches!(branch(branches.consequent)[..], [(Instr::Unreachable(_), _)]));
        assert!(matches!(branch(branches.alternative)[..], [(Instr::Const(_), _)]));
    }

    #[test]
    fn a_module_without_names_is_an_error() {
        let error = silenced(&Module::default().emit_wasm()).unwrap_err();
        assert!(error.to_string().contains("must keep symbols"), "{error}");
    }
}
