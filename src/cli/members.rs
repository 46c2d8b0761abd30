//! `loyalty members`: the members behind a segment or a list.

use std::path::PathBuf;

use clap::Args;
use loyalty_calculator::flat_map::FlatMap;
use loyalty_calculator::ledger::Ledger;
use loyalty_calculator::message::{Arg, Message};
use loyalty_calculator::report::{MovementQuestion, PeopleQuestion, ask_people, rule_behind};
use loyalty_calculator::segment::{
    COLUMNS, ControlSplit, ListQuery, People, Rule, SCENARIOS, Style, scheme_name,
};
use loyalty_calculator::settings::Settings;
use loyalty_calculator::text::Texts;

use super::failure::Failure;
use super::{Given, read, write};

#[derive(Args)]
pub(super) struct Options {
    #[command(flatten)]
    given: Given,
    /// A list to act on, such as silent-60 or never-bought; the report names them.
    #[arg(long, value_name = "ID")]
    list: Option<String>,
    /// A class of a segmentation, such as rfm=champions; of several, members of all of them.
    #[arg(long = "segment", value_name = "SCHEME=CLASS")]
    segments: Vec<String>,
    /// A figure that counts members, such as active-members, or one of its parts, such as
    /// base-structure:lapsed; of several, members whom all of them count.
    #[arg(long = "kpi", value_name = "ID[:PART]")]
    kpis: Vec<String>,
    /// Conditions as JSON: {"all": [{"scheme": "rfm", "classes": ["loyal"]}, {"column": "days-since", "from": 61}]}.
    #[arg(long, value_name = "FILE")]
    rule: Option<PathBuf>,
    /// Columns, separated by commas: figures such as revenue or days-since, and segmentations.
    #[arg(long, value_delimiter = ',')]
    columns: Vec<String>,
    /// Column that sorts, the greatest first.
    #[arg(long, default_value = "revenue")]
    sort: String,
    /// Share of the members who are left alone, so that what a message does can be measured.
    #[arg(long, value_name = "SHARE")]
    control: Option<f64>,
    /// The same seed gives the same control group.
    #[arg(long, default_value_t = 1, requires = "control")]
    seed: u64,
    /// For a spreadsheet of a country with decimal commas, rather than for a program.
    #[arg(long)]
    spreadsheet: bool,
    /// How these members differ from the rest, as JSON, instead of the list.
    #[arg(long, conflicts_with_all = ["columns", "control", "spreadsheet"])]
    portrait: bool,
    /// How the classes of a segmentation, such as rfm, did month by month, as JSON, instead of
    /// the list.
    #[arg(long, value_name = "SCHEME", conflicts_with_all = ["list", "segments", "rule", "columns", "control", "spreadsheet", "portrait"])]
    dynamics: Option<String>,
    /// Who moved from which class of a segmentation (rfm, life-cycle or value) to which, as JSON,
    /// instead of the list.
    #[arg(long, value_name = "SCHEME", conflicts_with_all = ["list", "segments", "kpis", "rule", "columns", "control", "spreadsheet", "portrait", "dynamics"])]
    movement: Option<String>,
    /// How many days before the end of the period the movements begin.
    #[arg(long, default_value_t = 90, value_parser = clap::value_parser!(i32).range(1..), requires = "movement")]
    days: i32,
    /// File that the members are written to, instead of standard output.
    #[arg(long)]
    out: Option<PathBuf>,
}

/// Writes the members that the options choose.
pub(super) fn write_members(options: &Options) -> Result<(), Failure> {
    let (settings, texts) = options.given.settings()?;
    let (ledger, _) = options.given.read(&settings, &texts)?;
    let rule = options.rule(&ledger, &settings, &texts)?;
    let people = People::gather(&ledger, &settings);
    let question = if let Some(scheme) = options.movement.clone() {
        let movement = Some(MovementQuestion { scheme, days: options.days });
        PeopleQuestion { movement, ..PeopleQuestion::default() }
    } else if options.dynamics.is_some() {
        PeopleQuestion { dynamics: options.dynamics.clone(), ..PeopleQuestion::default() }
    } else if options.portrait {
        PeopleQuestion { portrait: Some(rule), ..PeopleQuestion::default() }
    } else {
        let style = Style { spreadsheet: options.spreadsheet, words: words(&people, &texts) };
        PeopleQuestion { list: Some(options.query(rule)), style: Some(style), ..PeopleQuestion::default() }
    };
    let answer = ask_people(&ledger, &settings, &people, &question);
    let bytes = answer.map_err(|problem| Failure::Usage(texts.message(&problem)))?;
    write(&bytes, options.out.as_deref())
}

impl Options {
    /// Who is meant: all conditions together.
    fn rule(&self, ledger: &Ledger, settings: &Settings, texts: &Texts) -> Result<Rule, Failure> {
        let unknown =
            |what: &str| Failure::Usage(texts.message(&Message::new("ask-unknown").with("what", what)));
        let mut rules = Vec::new();
        if let Some(id) = &self.list {
            let scenario = SCENARIOS.iter().find(|one| one.id == id).ok_or_else(|| unknown(id))?;
            rules.push((scenario.rule)());
        }
        for segment in &self.segments {
            let (scheme, class) = segment.split_once('=').ok_or_else(|| unknown(segment))?;
            rules.push(Rule::class(scheme, class));
        }
        for figure in &self.kpis {
            let (kpi, part) = figure.split_once(':').unwrap_or((figure, ""));
            rules.push(rule_behind(ledger, settings, kpi, part).ok_or_else(|| unknown(figure))?);
        }
        if let Some(path) = &self.rule {
            rules.push(read::json(path)?);
        }
        Ok(Rule::All(rules))
    }

    fn query(&self, rule: Rule) -> ListQuery {
        ListQuery {
            rule: Some(rule),
            sort: self.sort.clone(),
            descending: true,
            columns: self.columns.clone(),
            control: self.control.map(|share| ControlSplit { share, seed: self.seed }),
            ..ListQuery::default()
        }
    }
}

/// Heads of columns and names of classes in the language of the texts.
fn words(people: &People, texts: &Texts) -> FlatMap<String, String> {
    let mut words = FlatMap::new();
    let mut name = |id: String| {
        let text = texts.name(&id);
        words.insert(id, text);
    };
    for id in ["member-id", "list-group", "list-control", "list-target"] {
        name(id.to_owned());
    }
    for column in COLUMNS {
        name(format!("member-{}", column.id));
    }
    for (scheme, division) in &people.divisions {
        if let Arg::Name(id) = scheme_name(&scheme.id) {
            name(id);
        }
        for class in division.iter().flat_map(|division| &division.classes) {
            if let Arg::Name(id) = &class.label {
                name(id.clone());
            }
        }
    }
    words
}
