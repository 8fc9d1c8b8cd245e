package org.wholefamily.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;

/** Counts what is sent to the database, a statement of a batch as one. No configuration that a scan would find. */
class Statements {

    static final AtomicLong SENT = new AtomicLong();
    private static final Set<String> SENDING =
            Set.of("execute", "executeQuery", "executeUpdate", "executeLargeUpdate", "addBatch");

    @Bean
    static BeanPostProcessor counting() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource ? counted(bean, DataSource.class) : bean;
            }
        };
    }

    private static Object counted(Object real, Class<?>... types) {
        return Proxy.newProxyInstance(Statements.class.getClassLoader(), types, (proxy, method, arguments) -> {
            if (real instanceof Statement && SENDING.contains(method.getName())) {
                SENT.incrementAndGet();
            }
            try {
                Object answer = method.invoke(real, arguments);
                boolean statement = answer instanceof Statement && real instanceof Connection;
                boolean connection = answer instanceof Connection && real instanceof DataSource;
                return statement || connection ? counted(answer, method.getReturnType()) : answer;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }
}
