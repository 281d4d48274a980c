package io.policyfacts.contracts;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import org.apache.kafka.common.errors.SerializationException;

/**
 * A record's bytes do not hold what its topic promises: the record's own fault, never an outage.
 */
public final class MalformedRecordException extends SerializationException {
  /** What Jackson says before the words of a record's own check. */
  private static final String CHECKED = "^Cannot construct instance of `[^`]+`, problem: ";

  private static final int LONGEST_REASON = 300;

  /** With what is wrong. */
  public MalformedRecordException(String message) {
    super(message);
  }

  /** With what is wrong and its cause. */
  public MalformedRecordException(String message, Throwable cause) {
    super(message, cause);
  }

  /** One line that says what is wrong and where, without the payload. */
  static String reason(IOException e) {
    String message = e.getMessage();
    if (e instanceof JsonProcessingException json) {
      message = json.getOriginalMessage().replaceFirst(CHECKED, "");
      if (json.getLocation() != null) {
        message += " (line " + json.getLocation().getLineNr() + ", column ";
        message += json.getLocation().getColumnNr() + ")";
      }
    }
    String line = String.valueOf(message).replace('\n', ' ');
    return line.length() <= LONGEST_REASON ? line : line.substring(0, LONGEST_REASON) + "…";
  }
}
