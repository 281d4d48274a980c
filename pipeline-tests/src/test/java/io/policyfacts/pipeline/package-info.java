/** The whole pipeline with real parts: what is delivered, corrected, refused, and after a kill. */
@NullMarked
package io.policyfacts.pipeline;

import org.jspecify.annotations.NullMarked;
