/// A month of a real merchant's trade, played through the JSON adapter day by day: the invoices of
/// December 2010 of "Online Retail" (Daqing Chen, UCI Machine Learning Repository, 2015, CC BY
/// 4.0).
package org.kontor.replay;
