package org.keyledger.history;

import javax.sql.DataSource;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Hands the ledger to those who record and read it, so that no other package touches the database.
@Configuration(proxyBeanMethods = false)
class HistoryConfiguration {

    @Bean
    Ledger ledger(DataSource database) {
        return new Ledger(database);
    }

    @Bean
    LedgerReader ledgerReader(DataSource database) {
        return new LedgerReader(database);
    }

    @Bean
    KeySearch keySearch(DataSource database) {
        return new KeySearch(database);
    }

    @Bean
    Reviews reviews(DataSource database) {
        return new Reviews(database);
    }

    @Bean
    LedgerLock ledgerLock(DataSource database) {
        return new LedgerLock(database);
    }

    @Bean
    Receipts receipts(DataSource database) {
        return new Receipts(database);
    }

    @Bean
    Pruning pruning(DataSource database) {
        return new Pruning(database);
    }

    @Bean
    RunTables runTables(DataSource database) {
        return new RunTables(database);
    }

    @Bean
    Seals seals(DataSource database) {
        return new Seals(database);
    }
}
