//! What of a bound wasm refers to what: functions and data, exactly, by what its
//! linker wrote down.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result, bail};
use walrus::ir::{Call, Const, Load, LoadSimd, MemArg, RefFunc, Store, Value, Visitor, dfs_in_order};
use walrus::{ConstExpr, ElementItems, ElementKind, ExportItem, Function, FunctionId, Module};

use crate::links::{Links, Target};
use crate::panics;

/// A function by its number in the bound module, or data by its place in `Links::data`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Node {
    Function(usize),
    Data(usize),
}

/// Who refers to whom.
pub(crate) struct Graph {
    edges: BTreeMap<Node, BTreeSet<Node>>,
    calls: BTreeMap<usize, BTreeSet<usize>>,
    /// The function at each place of the table that is filled.
    places: BTreeMap<u32, usize>,
    /// Those at such a place of which the linker knows nothing.
    unknown: BTreeSet<usize>,
}

impl Graph {
    /// Finds it. `links` speaks of functions by the numbers that are part of their names.
    ///
    /// # Errors
    ///
    /// The table is filled in an unusual way.
    pub(crate) fn of(module: &Module, links: &Links) -> Result<Self> {
        let known: BTreeMap<usize, usize> = module
            .funcs
            .iter()
            .filter_map(|function| {
                Some((panics::numbered(function.name.as_deref()?)?.1, function.id().index()))
            })
            .collect();
        let places = places(module)?;
        let mut places_of: BTreeMap<usize, BTreeSet<u32>> = BTreeMap::new();
        for (place, function) in &places {
            places_of.entry(*function).or_default().insert(*place);
        }
        let node = |target: &Target| match target {
            Target::Data(datum) => Some(Node::Data(*datum)),
            Target::Function(number) => known.get(number).map(|function| Node::Function(*function)),
        };
        let mut graph =
            Self { edges: BTreeMap::new(), calls: BTreeMap::new(), places, unknown: BTreeSet::new() };
        for (id, function) in module.funcs.iter_local() {
            let mut said = Said::default();
            dfs_in_order(&mut said, function, function.entry_block());
            let mut edges: BTreeSet<Node> = said.calls.iter().map(|id| Node::Function(*id)).collect();
            let number = number(module.funcs.get(id));
            for link in number.and_then(|number| links.of_functions.get(&number)).into_iter().flatten() {
                // A number that no longer stands in the code went with the message of a panic.
                let Some(target) = node(&link.target) else { continue };
                let stands = match (link.address, target) {
                    (Some(address), _) => said.numbers.contains(&address),
                    (None, Node::Function(function)) => {
                        places_of.get(&function).is_some_and(|places| !places.is_disjoint(&said.numbers))
                    }
                    (None, Node::Data(_)) => true,
                };
                if stands {
                    edges.insert(target);
                }
            }
            graph.edges.insert(Node::Function(id.index()), edges);
            graph.calls.insert(id.index(), said.calls);
        }
        for (at, datum) in links.data.iter().enumerate() {
            graph.edges.insert(Node::Data(at), datum.links.iter().filter_map(node).collect());
        }
        let nameless = module.funcs.iter().filter(|function| number(function).is_none());
        let nameless: BTreeSet<usize> = nameless.map(|function| function.id().index()).collect();
        graph.unknown =
            graph.places.values().copied().filter(|function| nameless.contains(function)).collect();
        Ok(graph)
    }

    /// The function that is exported under a name, or whose path it is.
    ///
    /// # Errors
    ///
    /// There is none.
    pub(crate) fn function(&self, module: &Module, name: &str) -> Result<usize> {
        let exported = module.exports.get_func(name).ok();
        let has_path = |function: &&Function| {
            function
                .name
                .as_deref()
                .and_then(panics::numbered)
                .is_some_and(|(symbol, _)| panics::path(symbol) == name)
        };
        let found = exported.or_else(|| module.funcs.iter().find(has_path).map(Function::id));
        let found = found.with_context(|| {
            format!("wasm-pack.toml names {name}, and the wasm has no such function: was it inlined?")
        })?;
        Ok(found.index())
    }

    /// What runs without a call from another function.
    pub(crate) fn roots(&self, module: &Module) -> BTreeSet<Node> {
        let exported = module.exports.iter().filter_map(|export| match export.item {
            ExportItem::Function(id) => Some(id.index()),
            _ => None,
        });
        let start = module.start.as_ref().map(FunctionId::index);
        exported.chain(start).chain(self.unknown.iter().copied()).map(Node::Function).collect()
    }

    /// Everything that references lead to, not going through what is `shut`.
    pub(crate) fn reached(&self, from: BTreeSet<Node>, shut: &BTreeSet<Node>) -> BTreeSet<Node> {
        let mut open: Vec<Node> = from.into_iter().collect();
        let mut known = BTreeSet::new();
        while let Some(node) = open.pop() {
            if !shut.contains(&node) && known.insert(node) {
                open.extend(self.edges.get(&node).into_iter().flatten());
            }
        }
        known
    }

    /// Is it a function without a body of its own?
    pub(crate) fn is_import(&self, node: Node) -> bool {
        !self.edges.contains_key(&node)
    }

    /// The functions that a function calls by name.
    pub(crate) fn calls(&self, node: Node) -> impl Iterator<Item = usize> {
        let called = match node {
            Node::Function(function) => self.calls.get(&function),
            Node::Data(_) => None,
        };
        called.into_iter().flatten().copied()
    }

    /// The places of the table that are filled, in order, each with its function.
    pub(crate) fn places(&self) -> impl Iterator<Item = (u32, usize)> {
        self.places.iter().map(|(place, function)| (*place, *function))
    }
}

fn number(function: &Function) -> Option<usize> {
    Some(panics::numbered(function.name.as_deref()?)?.1)
}

fn places(module: &Module) -> Result<BTreeMap<u32, usize>> {
    let table = module.tables.main_function_table()?.context("the wasm has no table of functions")?;
    let mut places = BTreeMap::new();
    for element in module.elements.iter() {
        match (&element.kind, &element.items) {
            (
                ElementKind::Active { table: of, offset: ConstExpr::Value(Value::I32(start)) },
                ElementItems::Functions(functions),
            ) if *of == table => {
                places.extend((*start as u32..).zip(functions.iter().map(FunctionId::index)));
            }
            _ => bail!("a table that is filled in an unusual way"),
        }
    }
    Ok(places)
}

/// What the code of a function names.
#[derive(Default)]
struct Said {
    calls: BTreeSet<usize>,
    /// Every number that may be an address or a place in the table.
    numbers: BTreeSet<u32>,
}

impl<'a> Visitor<'a> for Said {
    fn visit_call(&mut self, call: &Call) {
        self.calls.insert(call.func.index());
    }

    fn visit_ref_func(&mut self, named: &RefFunc) {
        self.calls.insert(named.func.index());
    }

    fn visit_const(&mut self, instr: &Const) {
        if let Value::I32(number) = instr.value {
            self.numbers.insert(number as u32);
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

impl Said {
    fn offset(&mut self, arg: &MemArg) {
        self.numbers.extend(u32::try_from(arg.offset));
    }
}
