export async function economyRows() {}
