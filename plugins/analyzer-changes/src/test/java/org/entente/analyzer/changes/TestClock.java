package org.entente.analyzer.changes;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands at the day to which it was set last. */
final class TestClock extends Clock {

    private LocalDate day = LocalDate.of(2025, 12, 31);

    void set(String text) {
        day = LocalDate.parse(text);
    }

    @Override
    public Instant instant() {
        return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
