export async function browserRows() {}
