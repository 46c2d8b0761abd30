//! What one reader has, as bytes for another that shares no memory with it.
//!
//! A type says once what belongs into its bytes, and the same lines pack and unpack it: the
//! two ways can't drift apart. Lists of plain numbers move as they lie in memory.

/// Bytes into which something is packed, or out of which it is unpacked.
#[derive(Debug)]
pub struct Parcel {
    bytes: Vec<u8>,
    /// What is unpacked next; `None` while packing.
    at: Option<usize>,
}

impl Parcel {
    /// An empty one, to be packed.
    #[must_use]
    pub fn to_pack() -> Self {
        Self { bytes: Vec::new(), at: None }
    }

    /// One that came, to be unpacked into values that are as they begin.
    #[must_use]
    pub fn to_unpack(bytes: Vec<u8>) -> Self {
        Self { bytes, at: Some(0) }
    }

    /// All that was packed.
    #[must_use]
    pub fn into_bytes(self) -> Vec<u8> {
        self.bytes
    }

    /// Whether all of it was unpacked, and there was no less than was asked for.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.at == Some(self.bytes.len())
    }

    /// A whole number; one that does not fit comes back as none that any reader has.
    pub fn number<T: Copy + TryFrom<u64> + TryInto<u64>>(&mut self, number: &mut T) {
        let known = (*number).try_into().unwrap_or(u64::MAX);
        let come = self.word(known);
        if self.at.is_some() {
            match T::try_from(come) {
                Ok(come) => *number = come,
                Err(_) => self.tear(),
            }
        }
    }

    /// Yes or no.
    pub fn flag(&mut self, flag: &mut bool) {
        let mut number = u8::from(*flag);
        self.number(&mut number);
        *flag = number == 1;
    }

    /// One of a few.
    pub fn choice<T: Copy + PartialEq>(&mut self, of: &[T], choice: &mut T) {
        let mut at = of.iter().position(|one| one == choice).unwrap_or(usize::MAX);
        self.number(&mut at);
        match of.get(at) {
            Some(one) => *choice = *one,
            None => self.tear(),
        }
    }

    /// A text.
    pub fn text(&mut self, text: &mut String) {
        let mut bytes = std::mem::take(text).into_bytes();
        self.values(&mut bytes);
        *text = String::from_utf8(bytes).unwrap_or_default();
    }

    /// Items one after another; `new` is what an item begins as.
    pub fn list<T>(&mut self, list: &mut Vec<T>, new: fn() -> T, mut each: impl FnMut(&mut Self, &mut T)) {
        let mut items = list.len();
        self.number(&mut items);
        if self.at.is_some() {
            list.clear();
        }
        for at in 0..items {
            if self.at.is_some() {
                // No more than there are bytes.
                if self.is_empty() {
                    return self.tear();
                }
                list.push(new());
            }
            if let Some(item) = list.get_mut(at) {
                each(self, item);
            }
        }
    }

    /// What may not be there.
    pub fn option<T>(&mut self, option: &mut Option<T>, new: fn() -> T, each: impl FnMut(&mut Self, &mut T)) {
        let mut list = Vec::new();
        list.extend(option.take());
        self.list(&mut list, new, each);
        *option = list.pop();
    }

    /// Plain numbers, as many as there are.
    pub fn values<T: Plain>(&mut self, values: &mut Vec<T>) {
        let mut bytes = values.len() * size_of::<T>();
        self.number(&mut bytes);
        if self.at.is_some() {
            *values = T::of(self.take(bytes));
        } else {
            T::put(values, &mut self.bytes);
        }
    }

    /// Eight bytes.
    // Not inlined, as the next two: nearly every line that packs calls them.
    #[inline(never)]
    fn word(&mut self, word: u64) -> u64 {
        if self.at.is_some() {
            return self.take(8).first_chunk().map_or(0, |bytes| u64::from_le_bytes(*bytes));
        }
        self.bytes.extend_from_slice(&word.to_le_bytes());
        word
    }

    /// The next bytes; none if there are not so many.
    #[inline(never)]
    fn take(&mut self, length: usize) -> &[u8] {
        let at = self.at.unwrap_or(usize::MAX);
        let end = at.saturating_add(length);
        if end > self.bytes.len() {
            self.tear();
            return &[];
        }
        self.at = Some(end);
        &self.bytes[at..end]
    }

    /// Nothing more comes out of it.
    #[inline(never)]
    fn tear(&mut self) {
        if self.at.is_some() {
            self.at = Some(usize::MAX);
        }
    }
}

/// A number of a fixed size.
pub trait Plain: Sized {
    /// Puts the bytes of all behind those that are there.
    fn put(values: &[Self], bytes: &mut Vec<u8>);

    /// The numbers that bytes are; what is left over is none.
    fn of(bytes: &[u8]) -> Vec<Self>;
}

macro_rules! plain {
    ($($number:ty),+) => {$(
        impl Plain for $number {
            fn put(values: &[Self], bytes: &mut Vec<u8>) {
                let from = bytes.len();
                bytes.resize(from + size_of_val(values), 0);
                let room = bytes.get_mut(from..).unwrap_or_default().as_chunks_mut().0;
                room.iter_mut().zip(values).for_each(|(room, value)| *room = value.to_le_bytes());
            }

            fn of(bytes: &[u8]) -> Vec<Self> {
                let chunks = bytes.as_chunks().0;
                let mut values = vec![0; chunks.len()];
                values.iter_mut().zip(chunks).for_each(|(value, chunk)| *value = Self::from_le_bytes(*chunk));
                values
            }
        }
    )+};
}

plain!(u8, u16, u32, i32, i64);

#[cfg(test)]
mod tests {
    use super::*;

    type Content = (u64, bool, char, String, Vec<i32>, Vec<(u32, String)>, Option<u64>);

    fn parcel(parcel: &mut Parcel, content: &mut Content) {
        let (number, flag, choice, text, values, list, option) = content;
        parcel.number(number);
        parcel.flag(flag);
        parcel.choice(&['a', 'b', 'c'], choice);
        parcel.text(text);
        parcel.values(values);
        parcel.list(list, Default::default, |parcel, (number, text)| {
            parcel.number(number);
            parcel.text(text);
        });
        parcel.option(option, Default::default, Parcel::number);
    }

    fn content() -> Content {
        let list = vec![(7, "x".to_owned()), (8, String::new())];
        (u64::MAX, true, 'c', "чек".to_owned(), vec![i32::MIN, -1, 0, 5], list, Some(3))
    }

    fn packed() -> Vec<u8> {
        let mut packed = Parcel::to_pack();
        parcel(&mut packed, &mut content());
        packed.into_bytes()
    }

    #[test]
    fn what_was_packed_comes_out() {
        let mut sent = content();
        let mut packed = Parcel::to_pack();
        parcel(&mut packed, &mut sent);
        assert_eq!(sent, content(), "packing leaves it as it is");
        let mut come = (0, false, 'a', String::new(), Vec::new(), Vec::new(), Some(0));
        let mut unpacked = Parcel::to_unpack(packed.into_bytes());
        parcel(&mut unpacked, &mut come);
        assert_eq!(come, content());
        assert!(unpacked.is_empty());
    }

    #[test]
    fn less_and_more_are_seen_and_take_no_memory() {
        let whole = packed();
        let is_whole = |bytes: Vec<u8>| {
            let mut unpacked = Parcel::to_unpack(bytes);
            parcel(&mut unpacked, &mut (0, false, 'a', String::new(), Vec::new(), Vec::new(), None));
            unpacked.is_empty()
        };
        assert!(is_whole(whole.clone()));
        assert!((0..whole.len()).all(|length| !is_whole(whole[..length].to_vec())));
        assert!(!is_whole([&whole[..], &[0]].concat()));
        assert!(!is_whole(vec![0xFF; 400]));
    }
}
