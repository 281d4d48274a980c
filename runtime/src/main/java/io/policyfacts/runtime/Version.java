package io.policyfacts.runtime;

import org.jspecify.annotations.Nullable;

/** The product's version. */
public final class Version {
  /** From the jar's manifest; {@code dev} when run from class files. */
  public static final String CURRENT = orDev(Version.class.getPackage().getImplementationVersion());

  private Version() {}

  private static String orDev(@Nullable String version) {
    return version == null ? "dev" : version;
  }
}
