//! Headings and times.

use std::time::{Duration, Instant};

use anyhow::{Context, Result};

/// The steps done so far.
pub(crate) struct Steps {
    done: Vec<(&'static str, Duration)>,
}

impl Steps {
    /// None yet.
    pub(crate) const fn new() -> Self {
        Self { done: Vec::new() }
    }

    /// Does one under its heading.
    ///
    /// # Errors
    ///
    /// Its own, with its name before it.
    pub(crate) fn step<T>(&mut self, name: &'static str, work: impl FnOnce() -> Result<T>) -> Result<T> {
        println!("\n── {name}");
        let start = Instant::now();
        let made = work().context(name)?;
        let time = start.elapsed();
        println!("   {:.1} s", time.as_secs_f64());
        self.done.push((name, time));
        Ok(made)
    }

    /// Prints what took how long.
    pub(crate) fn summary(&self) {
        println!();
        for (name, time) in &self.done {
            println!("{:>8.1} s  {name}", time.as_secs_f64());
        }
        let all: Duration = self.done.iter().map(|(_, time)| time).sum();
        println!("{:>8.1} s  in all", all.as_secs_f64());
    }
}
