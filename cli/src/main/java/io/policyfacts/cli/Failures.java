package io.policyfacts.cli;

import io.policyfacts.cli.local.CommandException;
import io.policyfacts.embedded.StartException;
import io.policyfacts.runtime.BadSettingException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns what a command failed of into one line, or a stack trace where it was not foreseen. */
final class Failures implements IExecutionExceptionHandler {
  private static final int FAILED = CommandLine.ExitCode.SOFTWARE;
  private static final int WRONG_SETTING = CommandLine.ExitCode.USAGE;

  private final Console console;

  Failures(Console console) {
    this.console = console;
  }

  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
    String name = command.getCommandSpec().qualifiedName();
    if (e instanceof BadSettingException) {
      console.err().println(name + ": " + e.getMessage());
      return WRONG_SETTING;
    }
    if (e instanceof StartException || e instanceof CommandException) {
      console.err().println(name + ": " + e.getMessage());
    } else {
      console.err().println(name + " failed unexpectedly: " + e);
      e.printStackTrace(console.err());
    }
    return FAILED;
  }
}
