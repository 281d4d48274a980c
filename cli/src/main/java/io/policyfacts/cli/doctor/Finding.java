package io.policyfacts.cli.doctor;

/**
 * What was looked at, and what to do if it is not right.
 *
 * @param grade how it is
 * @param subject what was looked at
 * @param found what was found
 * @param advice what to do; empty if nothing has to be done
 */
public record Finding(Grade grade, String subject, String found, String advice) {
  /** How something is. */
  public enum Grade {
    /** Right. */
    OK,
    /** It works, with a risk. */
    WARN,
    /** It cannot work. */
    FAIL
  }

  static Finding ok(String subject, String found) {
    return new Finding(Grade.OK, subject, found, "");
  }

  static Finding warn(String subject, String found, String advice) {
    return new Finding(Grade.WARN, subject, found, advice);
  }

  static Finding fail(String subject, String found, String advice) {
    return new Finding(Grade.FAIL, subject, found, advice);
  }
}
