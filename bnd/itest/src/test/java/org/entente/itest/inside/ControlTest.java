package org.entente.itest.inside;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.osgi.framework.FrameworkUtil;

/** Is wrong on purpose: runs by itself under {@code -Pcontrol}, to show that a failure in here makes the build fail. */
class ControlTest {

    @Test
    void thisTestHasNoBundleAndThereforeFails() {
        assertThat(FrameworkUtil.getBundle(ControlTest.class))
                .as("ControlTest runs inside the framework, and this is what it must say")
                .isNull();
    }
}
