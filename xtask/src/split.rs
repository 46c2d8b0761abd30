//! One wasm cut in two: what is needed until the last row is read, and the rest,
//! loaded later.
//!
//! The rest begins at doors: functions named in wasm-pack.toml. What only they
//! reach moves to the second module, which shares memory, table and globals with
//! the first. A door stays in the first as a jump through a place in the table
//! that the second fills, so calling one too early is a trap. What nothing
//! reaches, as the texts of panics that are bare traps, is in neither.

use std::collections::BTreeSet;
use std::ops::Range;

use anyhow::{Context, Result};
use walrus::ir::Value;
use walrus::{
    ConstExpr, DataKind, ElementItems, ElementKind, ExportItem, FunctionBuilder, FunctionId, FunctionKind,
    GlobalKind, ImportedFunction, Module, ModuleConfig, TableId,
};

use crate::links::Links;
use crate::reach::{Graph, Node};

/// Name of the module that the second imports everything from: the first.
const FIRST: &str = "first";

/// Bytes of padding that are cheaper to write than to begin another segment.
const PADDING: usize = 8;

/// The two modules.
pub(crate) struct Parts {
    pub(crate) first: Vec<u8>,
    pub(crate) later: Vec<u8>,
}

/// Cuts a module, whose functions are numbered (see [`crate::panics::silenced`]),
/// at its doors, each an export or the path of a function.
///
/// # Errors
///
/// The bytes are no wasm module, or there is no function for a door: it was
/// renamed, or inlined for want of `#[inline(never)]`.
pub(crate) fn split(wasm: &[u8], links: &Links, doors: &[String]) -> Result<Parts> {
    let module = parse(wasm)?;
    let graph = Graph::of(&module, links)?;
    let doors = doors.iter().map(|door| graph.function(&module, door)).collect::<Result<Vec<_>>>()?;
    let cut = Cut::plan(&module, &graph, links, doors)?;
    Ok(Parts { first: cut.first(module)?, later: cut.later(parse(wasm)?)? })
}

/// The same bytes give the same ids, by whose number `Cut` speaks of functions.
fn parse(wasm: &[u8]) -> Result<Module> {
    ModuleConfig::new().strict_validate(false).generate_dwarf(false).parse(wasm).context("the wasm to split")
}

/// What goes where.
struct Cut {
    doors: Vec<usize>,
    /// Functions of the first that the second calls.
    shared: BTreeSet<usize>,
    /// Places in the table, with the function there.
    first_places: Vec<(u32, usize)>,
    later_places: Vec<(u32, usize)>,
    /// Size of the table.
    table_end: u32,
    /// Runs of addresses.
    first_data: Vec<Range<usize>>,
    later_data: Vec<Range<usize>>,
}

impl Cut {
    fn plan(module: &Module, graph: &Graph, links: &Links, doors: Vec<usize>) -> Result<Self> {
        let door_nodes: BTreeSet<Node> = doors.iter().map(|door| Node::Function(*door)).collect();
        let first = graph.reached(graph.roots(module), &door_nodes);
        let mut later = graph.reached(door_nodes.clone(), &BTreeSet::new());
        // What JavaScript gives, the first has for both.
        later.retain(|node| !first.contains(node) && !graph.is_import(*node));
        let called = later.iter().flat_map(|node| graph.calls(*node));
        let shared = called.filter(|function| !later.contains(&Node::Function(*function))).collect();

        let table_end = u32::try_from(module.tables.get(table(module)?).initial)?;
        let held = |nodes: &BTreeSet<Node>| {
            graph.places().filter(|(_, function)| nodes.contains(&Node::Function(*function))).collect()
        };
        // A door that is called through the table too is a jump there as well.
        let (mut first_places, mut later_places): (Vec<_>, Vec<_>) = (held(&first), held(&later));
        first_places.extend(later_places.extract_if(.., |(_, function)| doors.contains(function)));
        first_places.sort_unstable();
        later_places.extend((table_end..).zip(doors.iter().copied()));

        let of = |nodes: &BTreeSet<Node>| {
            let of_node = |node: &Node| match node {
                Node::Data(datum) => links.data.get(*datum).map(|datum| datum.place.clone()),
                Node::Function(_) => None,
            };
            nodes.iter().filter_map(of_node).map(|place| place.start as usize..place.end as usize).collect()
        };
        // What the linker gave no name stays, whatever it is.
        let named = Runs::of(
            links.data.iter().map(|datum| datum.place.start as usize..datum.place.end as usize).collect(),
        );
        let nameless = Runs(segments(module)).without(&named);
        let first_data = Runs::of([of(&first), nameless.0].concat());
        let later_data = Runs::of(of(&later)).without(&first_data);
        let table_end = table_end + u32::try_from(doors.len())?;
        Ok(Self {
            doors,
            shared,
            first_places,
            later_places,
            table_end,
            first_data: first_data.0,
            later_data: later_data.0,
        })
    }

    /// The module with doors that lead to the table.
    fn first(&self, mut module: Module) -> Result<Vec<u8>> {
        let table = table(&module)?;
        let first_door = self.table_end - u32::try_from(self.doors.len())?;
        for (place, door) in (first_door..).zip(&self.doors) {
            let id = by_number(&module, *door)?;
            let ty = module.funcs.get(id).ty();
            let (params, results) = module.types.params_results(ty);
            let (params, results) = (params.to_vec(), results.to_vec());
            let arguments = module.funcs.get(id).kind.unwrap_local().args.clone();
            let mut jump = FunctionBuilder::new(&mut module.types, &params, &results);
            let mut body = jump.func_body();
            for argument in &arguments {
                body.local_get(*argument);
            }
            body.i32_const(i32::try_from(place)?).call_indirect(ty, table);
            module.funcs.get_mut(id).kind = FunctionKind::Local(jump.local_func(arguments));
        }
        self.fill(&mut module, &self.first_places)?;
        keep(&mut module, &self.first_data);
        for number in &self.shared {
            let id = by_number(&module, *number)?;
            module.exports.add(&name('f', *number), id);
        }
        for (name, item) in common(&module) {
            module.exports.add(&name, item);
        }
        walrus::passes::gc::run(&mut module);
        Ok(module.emit_wasm())
    }

    /// The module of what lies behind the doors; it fills their places.
    fn later(&self, mut module: Module) -> Result<Vec<u8>> {
        let shared = common(&module);
        module.start = None;
        module.exports = Default::default();
        for import in ids(module.imports.iter().map(walrus::Import::id)) {
            module.imports.delete(import);
        }
        for (name, item) in shared {
            match item {
                ExportItem::Memory(id) => {
                    let import = module.imports.add(FIRST, &name, id);
                    module.memories.get_mut(id).import = Some(import);
                }
                ExportItem::Table(id) => {
                    let import = module.imports.add(FIRST, &name, id);
                    module.tables.get_mut(id).import = Some(import);
                }
                ExportItem::Global(id) => {
                    let import = module.imports.add(FIRST, &name, id);
                    module.globals.get_mut(id).kind = GlobalKind::Import(import);
                }
                ExportItem::Function(_) | ExportItem::Tag(_) => {}
            }
        }
        for number in &self.shared {
            let id = by_number(&module, *number)?;
            let ty = module.funcs.get(id).ty();
            let import = module.imports.add(FIRST, &name('f', *number), id);
            module.funcs.get_mut(id).kind = FunctionKind::Import(ImportedFunction { import, ty });
        }
        self.fill(&mut module, &self.later_places)?;
        keep(&mut module, &self.later_data);
        walrus::passes::gc::run(&mut module);
        Ok(module.emit_wasm())
    }

    /// Leaves these places in the table, and no others.
    fn fill(&self, module: &mut Module, places: &[(u32, usize)]) -> Result<()> {
        for element in ids(module.elements.iter().map(walrus::Element::id)) {
            module.elements.delete(element);
        }
        let id = table(module)?;
        let mut segments = Vec::new();
        for run in places.chunk_by(|(place, _), (next, _)| place + 1 == *next) {
            let functions =
                run.iter().map(|(_, function)| by_number(module, *function)).collect::<Result<_>>()?;
            let offset = ConstExpr::Value(Value::I32(run[0].0 as i32));
            let kind = ElementKind::Active { table: id, offset };
            segments.push(module.elements.add(kind, ElementItems::Functions(functions)));
        }
        let table = module.tables.get_mut(id);
        table.initial = self.table_end.into();
        table.maximum = table.maximum.map(|most| most.max(self.table_end.into()));
        table.elem_segments = segments.into_iter().collect();
        Ok(())
    }
}

/// Leaves the data of these addresses, and no other.
fn keep(module: &mut Module, runs: &[Range<usize>]) {
    for id in ids(module.data.iter().map(walrus::Data::id)) {
        let data = module.data.get(id);
        let DataKind::Active { memory, offset: ConstExpr::Value(Value::I32(base)) } = data.kind else {
            continue;
        };
        let (value, base) = (data.value.clone(), base as u32 as usize);
        module.memories.get_mut(memory).data_segments.remove(&id);
        module.data.delete(id);
        for run in runs {
            let (start, end) = (run.start.max(base), run.end.min(base + value.len()));
            if start >= end || value[start - base..end - base].iter().all(|byte| *byte == 0) {
                continue;
            }
            let offset = ConstExpr::Value(Value::I32(start as i32));
            let kept = value[start - base..end - base].to_vec();
            let id = module.data.add(DataKind::Active { memory, offset }, kept);
            module.memories.get_mut(memory).data_segments.insert(id);
        }
    }
}

/// The addresses of all data.
fn segments(module: &Module) -> Vec<Range<usize>> {
    let active = module.data.iter().filter_map(|data| match data.kind {
        DataKind::Active { offset: ConstExpr::Value(Value::I32(base)), .. } => {
            Some(base as u32 as usize..base as u32 as usize + data.value.len())
        }
        _ => None,
    });
    active.collect()
}

/// Addresses in order, without gaps of less than some padding.
struct Runs(Vec<Range<usize>>);

impl Runs {
    fn of(mut places: Vec<Range<usize>>) -> Self {
        places.sort_unstable_by_key(|place| (place.start, place.end));
        let mut runs: Vec<Range<usize>> = Vec::new();
        for place in places {
            match runs.last_mut() {
                Some(last) if place.start <= last.end + PADDING => last.end = last.end.max(place.end),
                _ => runs.push(place),
            }
        }
        Self(runs)
    }

    /// What of these lies in none of the others.
    fn without(self, others: &Self) -> Self {
        let mut left = Vec::new();
        for mut run in self.0 {
            let whole = run.clone();
            for other in others.0.iter().filter(|other| other.start < whole.end && other.end > whole.start) {
                if run.start < other.start {
                    left.push(run.start..other.start);
                }
                run.start = other.end.min(run.end);
            }
            if !run.is_empty() {
                left.push(run);
            }
        }
        Self(left)
    }
}

/// What both modules hold in common, by the name of its export.
fn common(module: &Module) -> Vec<(String, ExportItem)> {
    let tables = module.tables.iter().map(|table| (name('t', table.id().index()), table.id().into()));
    let memories = module.memories.iter().map(|memory| (name('m', memory.id().index()), memory.id().into()));
    let globals = module.globals.iter().map(|global| (name('g', global.id().index()), global.id().into()));
    tables.chain(memories).chain(globals).collect()
}

/// Short, as every name is downloaded.
fn name(kind: char, number: usize) -> String {
    format!("{kind}{number:x}")
}

fn by_number(module: &Module, number: usize) -> Result<FunctionId> {
    let found = module.funcs.iter().find(|function| function.id().index() == number);
    found.map(walrus::Function::id).context("no function of this number")
}

fn table(module: &Module) -> Result<TableId> {
    module.tables.main_function_table()?.context("the wasm has no table of functions")
}

fn ids<T>(all: impl Iterator<Item = T>) -> Vec<T> {
    all.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn runs(places: &[(usize, usize)]) -> Vec<Range<usize>> {
        places.iter().map(|(start, end)| *start..*end).collect()
    }

    #[test]
    fn neighbours_become_one_run() {
        assert_eq!(
            Runs::of(runs(&[(40, 50), (0, 4), (4, 10), (2, 3), (18, 20)])).0,
            runs(&[(0, 20), (40, 50)])
        );
    }

    #[test]
    fn what_others_hold_is_left_out() {
        let others = Runs(runs(&[(0, 2), (5, 6), (8, 30)]));
        assert_eq!(
            Runs(runs(&[(1, 10), (20, 25), (40, 41)])).without(&others).0,
            runs(&[(2, 5), (6, 8), (40, 41)])
        );
    }
}
