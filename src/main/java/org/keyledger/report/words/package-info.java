/// What people read, in their language: sentences, numbers and dates, out of a file of messages for each language.
///
/// Forms of words follow from numbers by Java's own `MessageFormat` and `ChoiceFormat`. ICU4J knows the plural rules of every
/// language, for 15 MB, a sixth of the whole jar, and most of a second at its first message; English and German have a form
/// for one and a form for the rest, which a choice can tell. A language of more forms is the reason to change that.
///
/// What machines read stays English, and so does the workbook: auditors join months on its headings, and returned ones are
/// read by them.
@NamedInterface("words")
package org.keyledger.report.words;

import org.springframework.modulith.NamedInterface;
