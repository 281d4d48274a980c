package io.policyfacts.sink.postgres;

import io.policyfacts.contracts.Role;
import io.policyfacts.contracts.Role.TableRight;
import io.policyfacts.sink.store.StoreUnavailableException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.Utils;

/** Gives declared roles their rights in the tables, as the owner. */
public final class DatabaseRights {
  private final Database database;

  /** In a database that the owner connects to, and whose tables are up to date. */
  public DatabaseRights(Database database) {
    this.database = database;
  }

  /** The statements that give a role what is declared, and nothing beside it. */
  public static List<String> statements(Role role) {
    String name = role.databaseRole();
    List<String> statements = new ArrayList<>();
    statements.add("REVOKE ALL ON ALL TABLES IN SCHEMA public FROM " + name);
    statements.add("REVOKE ALL ON SCHEMA public FROM " + name);
    statements.add("GRANT USAGE ON SCHEMA public TO " + name);
    new TreeMap<>(role.tables())
        .forEach((table, rights) -> statements.add(grant(rights, table, name)));
    return statements;
  }

  private static String grant(Set<TableRight> rights, String table, String to) {
    String list = rights.stream().sorted().map(Enum::name).collect(Collectors.joining(", "));
    return "GRANT " + list + " ON " + table + " TO " + to;
  }

  /**
   * Makes roles that can log in, with their rights.
   *
   * @param passwords new passwords; a role without one keeps what it has, and cannot log in by
   *     password if it has none
   * @throws StoreUnavailableException if the database cannot be reached, or refuses
   */
  public void apply(List<Role> roles, Map<Role, String> passwords)
      throws StoreUnavailableException {
    try (Connection connection = database.source().getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      for (Role role : roles) {
        String name = role.databaseRole();
        if (!exists(statement, name)) {
          statement.execute("CREATE ROLE " + name + " LOGIN");
        }
        setPassword(statement, name, passwords.get(role));
        for (String sql : statements(role)) {
          statement.execute(sql);
        }
      }
      connection.commit();
    } catch (SQLException e) {
      throw FactArchive.unavailable(database, e);
    }
  }

  private static boolean exists(Statement statement, String role) throws SQLException {
    try (ResultSet found =
        statement.executeQuery("SELECT FROM pg_roles WHERE rolname = '" + role + "'")) {
      return found.next();
    }
  }

  private static void setPassword(Statement statement, String role, @Nullable String password)
      throws SQLException {
    if (password != null) {
      String literal = Utils.escapeLiteral(new StringBuilder(), password, true).toString();
      statement.execute("ALTER ROLE " + role + " PASSWORD '" + literal + "'");
    }
  }
}
