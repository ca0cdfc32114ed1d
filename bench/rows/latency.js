export async function latencyRows() {}
