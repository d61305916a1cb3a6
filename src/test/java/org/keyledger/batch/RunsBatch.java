package org.keyledger.batch;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.parallel.ResourceLock;

/// Tests that start jobs in the process of the tests: one class at a time. Spring Batch keeps the scopes of running steps
/// for the whole process by the steps' numbers, and in two fresh databases these are the same: each run would get the
/// other's files and period.
@ResourceLock("org.springframework.batch.core.scope.context")
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface RunsBatch {}
