package consigne.runtime.process;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.support.GenericApplicationContext;

/** Says in the log that the shop stops, before anything does, and that it has stopped, when everything has. */
final class Farewell implements ApplicationContextInitializer<GenericApplicationContext> {

    private static final Logger LOG = LoggerFactory.getLogger(Farewell.class);

    /** Beans are destroyed in the reverse order of their registration: this one is to be the first that there is. */
    @Override
    public void initialize(GenericApplicationContext context) {
        Stop stop = new Stop(context);
        context.addApplicationListener(stop);
        ((DefaultListableBeanFactory) context.getBeanFactory()).registerDisposableBean("farewell", stop::end);
    }

    /** One that was heard of; a start that fails is no stop. */
    private static final class Stop implements ApplicationListener<ContextClosedEvent> {

        private final GenericApplicationContext shop;
        private volatile boolean begun;

        Stop(GenericApplicationContext shop) {
            this.shop = shop;
        }

        @Override
        public void onApplicationEvent(ContextClosedEvent event) {
            if (event.getApplicationContext().equals(shop)) {
                begun = true;
                LOG.info("Consigne is stopping: what has begun is finished, and nothing new is taken");
            }
        }

        void end() {
            if (begun) {
                LOG.info("Consigne has stopped");
            }
        }
    }
}
