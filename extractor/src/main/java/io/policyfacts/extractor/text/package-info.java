/** Text to tokens, blocks and sentences, with offsets that lead back to the article's text. */
@NullMarked
package io.policyfacts.extractor.text;

import org.jspecify.annotations.NullMarked;
