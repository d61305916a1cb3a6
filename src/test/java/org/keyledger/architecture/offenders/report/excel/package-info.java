/// The room `report` may know Jackson, this part of it may not.
package org.keyledger.architecture.offenders.report.excel;
