//! All tests across rooms as one program: each linked by itself, they took minutes to build.
//!
//! `cargo test --test all laws` runs those of one file.

mod common;

mod architecture;
mod behind;
mod behind_by_hand;
mod behind_months_and_parts;
mod catalogue_texts;
mod cherry_pickers;
mod cohorts;
mod compared;
mod dialects;
mod encodings;
mod findings;
mod fuzz_corpus;
mod goods;
mod hand_worked;
mod ingest_messages;
mod ingest_shapes;
mod ingest_twins;
mod ingest_values;
mod input_errors;
mod kept_members;
mod known_shapes;
mod laws;
mod member_figures;
mod memory;
mod other_tables;
mod packaging_config;
mod parts;
mod planted_segments;
mod points_laws;
mod printed;
mod quality;
mod readers;
mod report_schema;
mod roles;
mod sample_report;
mod segment_columns;
mod segments;
mod slicing;
mod small_merchant;
mod sql_twins;
mod suspicions;
mod texts;
mod told_by_segment;
mod typed_figures;
