package coop.fourmiliere.device.drawer;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DrawerWatchTest {

  @ParameterizedTest
  @EnumSource(PinLevel.class)
  void a_drawer_that_opens_unasked_is_noticed_once(PinLevel open) {
    DrawerWatch watch = new DrawerWatch(open);
    boolean high = open == PinLevel.HIGH;
    assertFalse(watch.opensUnasked(!high));

    assertTrue(watch.opensUnasked(high));

    assertFalse(watch.opensUnasked(high));
    assertFalse(watch.opensUnasked(!high));
    assertTrue(watch.opensUnasked(high));
  }

  @Test
  void a_drawer_that_was_open_when_the_line_came_is_not_noticed() {
    DrawerWatch watch = new DrawerWatch(PinLevel.HIGH);
    watch.opensUnasked(false);
    watch.begin();

    assertFalse(watch.opensUnasked(true));
  }

  @Test
  void a_drawer_that_was_asked_to_open_is_not_noticed_then_and_shortly_after() {
    DrawerWatch watch = new DrawerWatch(PinLevel.HIGH);
    watch.opensUnasked(false);
    watch.asking();
    assertFalse(watch.opensUnasked(true));
    watch.opensUnasked(false);
    watch.asked();

    assertFalse(watch.opensUnasked(true));
  }

  @Test
  void nothing_is_noticed_as_long_as_nobody_said_which_level_is_open() {
    DrawerWatch watch = new DrawerWatch(null);
    watch.opensUnasked(false);

    assertFalse(watch.opensUnasked(true));
  }
}
