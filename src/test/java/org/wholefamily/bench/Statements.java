package org.wholefamily.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;

/** Counts what is sent to the database, a statement of a batch as one. No configuration that a scan would find. */
public class Statements {

    static final AtomicLong SENT = new AtomicLong();
    private static final Map<String, AtomicLong> PREPARED = new ConcurrentHashMap<>();
    private static final Set<String> SENDING =
            Set.of("execute", "executeQuery", "executeUpdate", "executeLargeUpdate", "addBatch");

    @Bean
    static BeanPostProcessor counting() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource database ? counted(database) : bean;
            }
        };
    }

    /** A database of which every statement is counted. */
    public static DataSource counted(DataSource database) {
        return (DataSource) counted(database, DataSource.class);
    }

    /** How many statements are sent while something is done. */
    public static long sentBy(Runnable work) {
        long before = SENT.get();
        work.run();
        return SENT.get() - before;
    }

    /** What was asked most often since the last time, for whoever wants to know why. */
    static String most() {
        String most = PREPARED.entrySet().stream()
                .sorted(Comparator.comparingLong(entry -> -entry.getValue().get()))
                .limit(40)
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining("\n"));
        PREPARED.clear();
        return most;
    }

    private static String shortened(String sql) {
        String plain = sql.replaceAll("\\s+", " ").trim();
        int from = plain.indexOf(" from ");
        String head = plain.startsWith("select") && from > 40 ? "select .." + plain.substring(from) : plain;
        return head.substring(0, Math.min(160, head.length()));
    }

    private static Object counted(Object real, Class<?>... types) {
        return Proxy.newProxyInstance(Statements.class.getClassLoader(), types, (proxy, method, arguments) -> {
            if (real instanceof Statement && SENDING.contains(method.getName())) {
                SENT.incrementAndGet();
            }
            if (real instanceof Connection && method.getName().equals("prepareStatement")) {
                PREPARED.computeIfAbsent(shortened(arguments[0].toString()), sql -> new AtomicLong())
                        .incrementAndGet();
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
