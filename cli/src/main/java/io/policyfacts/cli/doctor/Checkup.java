package io.policyfacts.cli.doctor;

import io.policyfacts.cli.doctor.Finding.Grade;
import io.policyfacts.runtime.Settings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** All checks, one after the other. */
public final class Checkup {
  private Checkup() {}

  /**
   * Looks at this machine, and at broker and database where there are any to look at.
   *
   * @param ports that the embedded parts would listen at
   * @param connected whether broker and database are named or running
   */
  public static List<Finding> findings(
      Path data, List<Integer> ports, Settings settings, boolean connected)
      throws InterruptedException {
    List<Finding> findings = new ArrayList<>(MachineCheck.findings(data, ports));
    if (connected) {
      findings.addAll(new KafkaCheck(settings).findings());
      findings.addAll(new DatabaseCheck(settings).findings());
    }
    return findings;
  }

  /** Prints a line a finding, and what to do below it; returns whether none failed. */
  public static boolean print(List<Finding> findings, Consumer<String> out) {
    for (Finding finding : findings) {
      String grade = finding.grade().name().toLowerCase(Locale.ROOT);
      out.accept(
          String.format(Locale.ROOT, "%-5s %-20s %s", grade, finding.subject(), finding.found()));
      if (!finding.advice().isEmpty()) {
        out.accept("      " + " ".repeat(20) + " -> " + finding.advice());
      }
    }
    return findings.stream().noneMatch(f -> f.grade() == Grade.FAIL);
  }
}
