package consigne.acceptance.crash;

import java.util.function.UnaryOperator;
import org.axonframework.commandhandling.CommandBus;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/** Puts something between those who send commands and the bus. */
record Wrapping(UnaryOperator<CommandBus> wrapper)
        implements ApplicationContextInitializer<GenericApplicationContext>, BeanPostProcessor {

    @Override
    public void initialize(GenericApplicationContext context) {
        context.getBeanFactory().addBeanPostProcessor(this);
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof CommandBus bus ? wrapper.apply(bus) : bean;
    }
}
