/**
 * The page reader: from the bytes of any news page to the parts of an article, or the reason why it
 * is none.
 *
 * <p>How a text stands in an article: paragraphs, headings and list items are separated by one
 * blank line. A table of data is one paragraph with a line for each row; its cells are parted by
 * {@code " | "}, the header comes first, an empty cell is a dash, a cell over several rows is
 * repeated in each, so that readers of the text know row and column of every figure. A table that
 * only holds the page's layout is read like any other element.
 */
@NullMarked
package io.policyfacts.ingest.article;

import org.jspecify.annotations.NullMarked;
