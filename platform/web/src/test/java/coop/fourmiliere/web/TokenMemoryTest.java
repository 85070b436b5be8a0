package coop.fourmiliere.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import coop.fourmiliere.testkit.MovableClock;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.Test;

class TokenMemoryTest {

  private final MovableClock clock = new MovableClock();
  private final List<String> checked = new ArrayList<>();
  private final TokenMemory memory = new TokenMemory(new Checking(), clock);

  @Test
  void a_token_is_checked_once() throws ParseException {
    parse("a");
    parse("b");
    parse("a");

    assertEquals(List.of("a", "b"), checked);
  }

  @Test
  void a_token_that_has_expired_is_checked_again() throws ParseException {
    parse("a");
    clock.advance(Duration.ofMinutes(30));

    parse("a");

    assertEquals(List.of("a", "a"), checked);
  }

  @Test
  void a_token_that_is_refused_is_refused_again() {
    assertThrows(ParseException.class, () -> parse("wrong"));
    assertThrows(ParseException.class, () -> parse("wrong"));
  }

  @Test
  void there_is_an_end_to_what_is_remembered() throws ParseException {
    for (int i = 0; i <= TokenMemory.TOKENS_MAX; i++) {
      parse("token " + i);
    }
    checked.clear();

    parse("token " + TokenMemory.TOKENS_MAX);
    parse("token 0");

    assertEquals(List.of("token 0"), checked);
  }

  private void parse(String token) throws ParseException {
    memory.parse(token, new JWTAuthContextInfo());
  }

  private final class Checking extends JWTCallerPrincipalFactory {
    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo rules) throws ParseException {
      if (token.equals("wrong")) {
        throw new ParseException("it is wrong");
      }
      checked.add(token);
      JwtClaims claims = new JwtClaims();
      claims.setExpirationTime(
          NumericDate.fromSeconds(clock.instant().plus(Duration.ofMinutes(30)).getEpochSecond()));
      return new DefaultJWTCallerPrincipal(claims);
    }
  }
}
