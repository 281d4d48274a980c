/** Words as data: lexicon files per language, one trie over all of them, one scan over a text. */
@NullMarked
package io.policyfacts.extractor.lexicon;

import org.jspecify.annotations.NullMarked;
